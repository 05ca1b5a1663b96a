from django.db import models


class Stock(models.Model):
    sku = models.CharField(max_length=9, unique=True)
    left = models.PositiveIntegerField(default=5)


class Event(models.Model):
    text = models.CharField(max_length=30)
