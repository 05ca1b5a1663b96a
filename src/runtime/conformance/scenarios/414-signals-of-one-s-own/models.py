from django.db import models


class Basket(models.Model):
    owner = models.CharField(max_length=20)
    total = models.DecimalField(max_digits=8, decimal_places=2, default=0)
    placed = models.DateField(null=True)
    meta = models.JSONField(default=dict)
