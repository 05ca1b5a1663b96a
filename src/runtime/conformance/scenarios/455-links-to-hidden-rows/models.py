from django.db import models


class Visible(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(hidden=False)


class Tag(models.Model):
    name = models.CharField(max_length=9)
    hidden = models.BooleanField(default=False)
    objects = Visible()
    everything = models.Manager()

    def __str__(self):
        return self.name


class Post(models.Model):
    name = models.CharField(max_length=9)
    tags = models.ManyToManyField(Tag, related_name="posts")

    def __str__(self):
        return self.name


class Friend(models.Model):
    name = models.CharField(max_length=9)
    hidden = models.BooleanField(default=False)
    friends = models.ManyToManyField("self")
    objects = Visible()
    everything = models.Manager()

    def __str__(self):
        return self.name
