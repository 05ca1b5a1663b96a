import uuid
from django.db import models
class Tag(models.Model):
    slug = models.SlugField(primary_key=True)
    weight = models.IntegerField(default=0)
class Note(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    text = models.CharField(max_length=10)
    tag = models.ForeignKey(Tag, models.CASCADE, null=True)
class Pinned(models.Model):
    note = models.OneToOneField(Note, models.CASCADE, primary_key=True)
    place = models.CharField(max_length=10)
