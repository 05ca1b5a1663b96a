from decimal import Decimal
from django.db import models


class Invoice(models.Model):
    net = models.DecimalField(max_digits=8, decimal_places=2)
    tax = models.DecimalField(max_digits=8, decimal_places=2, default=Decimal("0"))
    rate = models.DecimalField(max_digits=5, decimal_places=4, default=Decimal("0.0725"))
