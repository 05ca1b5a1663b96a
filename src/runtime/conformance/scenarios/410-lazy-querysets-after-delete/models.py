from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Note(models.Model):
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveIntegerField()
    about = GenericForeignKey()
    text = models.CharField(max_length=10, default="n")


class Post(models.Model):
    title = models.CharField(max_length=10)
    tags = models.ManyToManyField("Tag")
    notes = GenericRelation(Note)

    class Meta:
        ordering = ["title"]


class Tag(models.Model):
    word = models.CharField(max_length=10)


class Comment(models.Model):
    post = models.ForeignKey(Post, models.CASCADE, related_name="comments")
    text = models.CharField(max_length=10)


class Draft(models.Model):
    post = models.OneToOneField(Post, models.CASCADE)
