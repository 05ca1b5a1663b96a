from django.db import models


class Box(models.Model):
    pass


class Item(models.Model):
    name = models.CharField(max_length=9, unique=True)
    n = models.IntegerField(default=0)
    updated = models.DateTimeField(auto_now=True)
    box = models.ForeignKey(Box, models.CASCADE, null=True, related_name="items")

    @property
    def label(self):
        return self.name

    @label.setter
    def label(self, v):
        self.n = 77

    def __str__(self):
        return self.name


class Plain(models.Model):
    x = models.IntegerField()
