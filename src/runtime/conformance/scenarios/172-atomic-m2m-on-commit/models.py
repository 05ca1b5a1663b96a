from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=9, unique=True)

    def __str__(self):
        return self.name


class Item(models.Model):
    name = models.CharField(max_length=9)
    tags = models.ManyToManyField(Tag, related_name="items")

    def __str__(self):
        return self.name
