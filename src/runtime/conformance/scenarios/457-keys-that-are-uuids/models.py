import uuid

from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Note(models.Model):
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.CharField(max_length=40)
    target = GenericForeignKey()
    text = models.CharField(max_length=9)


class Part(models.Model):
    key = models.UUIDField(primary_key=True, default=uuid.uuid4)
    other = models.UUIDField(null=True, unique=True)
    name = models.CharField(max_length=40)
    after = models.ForeignKey("self", models.CASCADE, null=True)
    friends = models.ManyToManyField("self")
    data = models.JSONField(null=True)
    notes = GenericRelation(Note)

    def __str__(self):
        return self.name
