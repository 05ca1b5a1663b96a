from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Comment(models.Model):
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveIntegerField()
    target = GenericForeignKey()
    text = models.CharField(max_length=20)

    class Meta:
        indexes = [models.Index(fields=["content_type", "object_id"])]


class Page(models.Model):
    title = models.CharField(max_length=20)
    comments = GenericRelation(Comment, related_query_name="page")

    def __str__(self):
        return self.title


class Photo(models.Model):
    pass
