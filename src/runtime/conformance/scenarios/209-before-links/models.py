from django.db import models


class Tag(models.Model):
    n = models.CharField(max_length=9)

    def __str__(self):
        return self.n


class Post(models.Model):
    title = models.CharField(max_length=9)
    count = models.IntegerField(default=0)
    tags = models.ManyToManyField(Tag, related_name="posts")

    def __str__(self):
        return self.title
