from django.db import models
from django.utils import timezone


class Item(models.Model):
    sku = models.CharField(max_length=10, unique=True)
    name = models.CharField(max_length=20, default="thing")
    stock = models.IntegerField(default=0)
    price = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    changed = models.IntegerField(default=0)
    kind = models.ForeignKey("Kind", models.CASCADE, null=True)

    def __str__(self):
        return f"{self.sku}:{self.stock}"


class Kind(models.Model):
    name = models.CharField(max_length=10, unique=True)
    parent = models.ForeignKey("self", models.CASCADE, null=True)


class Slot(models.Model):
    row = models.IntegerField()
    seat = models.IntegerField()
    who = models.CharField(max_length=10, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["row", "seat"], name="place")]
