from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import F


class LiveManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().exclude(name__startswith="x")


class Tag(models.Model):
    name = models.CharField(max_length=10)
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveIntegerField()
    item = GenericForeignKey()

    class Meta:
        ordering = ["-name"]


class Room(models.Model):
    name = models.CharField(max_length=10)
    tags = GenericRelation(Tag)

    class Meta:
        ordering = ["-pk"]


def spare():
    print("spare asked")
    return Room.objects.get(name="spare")


class Desk(models.Model):
    name = models.CharField(max_length=10)
    room = models.ForeignKey(Room, models.CASCADE)
    home = models.ForeignKey(Room, models.SET(spare), null=True, related_name="homes")
    price = models.IntegerField(default=0)

    class Meta:
        ordering = [F("price").desc(nulls_last=True), "-name"]


class Lamp(models.Model):
    name = models.CharField(max_length=10)
    desk = models.ForeignKey(Desk, models.CASCADE)
    other = models.ForeignKey(Desk, models.SET_DEFAULT, default=1, related_name="+")
    objects = models.Manager()
    live = LiveManager()

    class Meta:
        base_manager_name = "live"
        order_with_respect_to = "desk"


class Cable(models.Model):
    code = models.CharField(primary_key=True, max_length=5)
    lamp = models.ForeignKey(Lamp, models.PROTECT, null=True)
    desk = models.ForeignKey(Desk, models.CASCADE)
