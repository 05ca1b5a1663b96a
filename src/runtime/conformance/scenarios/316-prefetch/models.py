from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Note(models.Model):
    text = models.CharField(max_length=10)
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.CharField(max_length=10)
    about = GenericForeignKey()


class Blog(models.Model):
    name = models.CharField(max_length=10)
    notes = GenericRelation(Note)


class Author(models.Model):
    name = models.CharField(max_length=10)
    best = models.OneToOneField("Entry", models.SET_NULL, null=True, related_name="best_of")


class Entry(models.Model):
    blog = models.ForeignKey(Blog, models.CASCADE, related_name="entries", null=True)
    title = models.CharField(max_length=10)
    rank = models.IntegerField(default=0)
    authors = models.ManyToManyField(Author, related_name="entries", through="Credit")
    notes = GenericRelation(Note, related_query_name="entry")

    class Meta:
        ordering = ["-rank", "title"]

    def __str__(self):
        return self.title


class Credit(models.Model):
    entry = models.ForeignKey(Entry, models.CASCADE)
    author = models.ForeignKey(Author, models.CASCADE)
    role = models.CharField(max_length=5, default="main")
