from django.db import models
from . import signals


class Tag(models.Model):
    pass


class Post(models.Model):
    tags = models.ManyToManyField(Tag)
