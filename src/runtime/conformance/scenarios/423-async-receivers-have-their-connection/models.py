from django.db import models


class Item(models.Model):
    name = models.CharField(max_length=10, unique=True)
    amount = models.IntegerField(default=0)


class Note(models.Model):
    item = models.ForeignKey(Item, models.CASCADE)
    text = models.CharField(max_length=20)
