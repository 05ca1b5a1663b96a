from django.db import models
from django.dispatch import Signal
changed = Signal()
class Item(models.Model):
    name = models.CharField(max_length=9)
    tags = models.ManyToManyField("self")
    parent = models.ForeignKey("self", models.CASCADE, null=True)
    def __str__(self): return self.name
