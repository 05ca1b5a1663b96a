from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Tag(models.Model):
    label = models.SlugField()
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey("content_type", "object_id")

    class Meta:
        ordering = ["label"]

    def __str__(self):
        return self.label


class Pointer(models.Model):
    content_type = models.ForeignKey(ContentType, models.CASCADE, null=True)
    object_id = models.PositiveIntegerField(null=True)
    target = GenericForeignKey(for_concrete_model=False)


class Bookmark(Pointer):
    title = models.CharField(max_length=10)


class Place(models.Model):
    name = models.CharField(max_length=20)
    tags = GenericRelation(Tag, related_query_name="place")

    def __str__(self):
        return f"{type(self).__name__} {self.name}"


class Cafe(Place):
    cups = models.IntegerField(default=0)


class Bar(Cafe):
    beers = models.IntegerField(default=0)
    tags = None


class Hidden(Place):
    class Meta:
        proxy = True
        ordering = ["-name"]
