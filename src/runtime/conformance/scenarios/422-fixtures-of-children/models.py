from django.db import models


class TagManager(models.Manager):
    def get_by_natural_key(self, name):
        return self.get(name=name)


class Tag(models.Model):
    name = models.CharField(max_length=10, unique=True)
    objects = TagManager()

    def natural_key(self):
        return (self.name,)


class Place(models.Model):
    name = models.CharField(max_length=10)
    tags = models.ManyToManyField(Tag)
    stamp = models.DateTimeField(auto_now=True)


class Cafe(Place):
    seats = models.IntegerField(default=4)

    def save(self, *args, **kwargs):
        print("  own save")
        super().save(*args, **kwargs)
