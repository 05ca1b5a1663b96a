from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Comment(models.Model):
    text = models.CharField(max_length=9)
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveIntegerField()
    target = GenericForeignKey("content_type", "object_id")

    def __str__(self):
        return self.text


class Base(models.Model):
    t = models.CharField(max_length=9)
    n = models.IntegerField(default=0)
    comments = GenericRelation(Comment)

    class Meta:
        abstract = True

    def __str__(self):
        return self.t


class Post(Base):
    pass


class Video(Base):
    pass
