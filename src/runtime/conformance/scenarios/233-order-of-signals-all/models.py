from django.db import models


class Tag(models.Model):
    n = models.CharField(max_length=3)


class Post(models.Model):
    title = models.CharField(max_length=3)
    tags = models.ManyToManyField(Tag)
