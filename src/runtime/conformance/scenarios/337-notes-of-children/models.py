from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Note(models.Model):
    text = models.TextField()
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveIntegerField()
    about = GenericForeignKey()

    def __str__(self):
        return self.text


class LongNote(Note):
    more = models.TextField(default="")


class Place(models.Model):
    name = models.CharField(max_length=30)
    notes = GenericRelation(Note, related_query_name="place")

    def __str__(self):
        return self.name


class Cafe(Place):
    cups = models.IntegerField(default=3)


class Small(Cafe):
    class Meta:
        proxy = True


class Odd(Place):
    class Meta:
        proxy = True
