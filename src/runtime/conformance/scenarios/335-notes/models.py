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


class Noted(models.Model):
    notes = GenericRelation(Note, related_query_name="%(class)s")

    class Meta:
        abstract = True


class Book(Noted):
    title = models.CharField(max_length=30)
    sequel = models.OneToOneField("self", models.SET_NULL, null=True, related_name="prequel")

    def __str__(self):
        return self.title


class Film(Noted):
    title = models.CharField(max_length=30)
    based_on = models.ForeignKey(Book, models.SET_DEFAULT, null=True, default=None)
    also = models.ManyToManyField("self", symmetrical=False, related_name="mentioned_by")


class Loud(Film):
    class Meta:
        proxy = True
        ordering = ["-title"]

    def __str__(self):
        return self.title.upper()
