from decimal import Decimal
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Sum


class Coupon(models.Model):
    code = models.CharField(max_length=8, unique=True)
    percent = models.PositiveSmallIntegerField()

    def __str__(self):
        return self.code


class Order(models.Model):
    total = models.DecimalField(max_digits=10, decimal_places=2, default=Decimal("0"))
    coupons = models.ManyToManyField(Coupon, blank=True)

    def recalc(self):
        s = self.lines.aggregate(t=Sum(F("price") * F("qty")))["t"] or Decimal(0)
        off = self.coupons.aggregate(s=Sum("percent"))["s"] or 0
        self.total = (s * (100 - off) / 100).quantize(Decimal("0.01"))
        self.save(update_fields=["total"])


class Line(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
    price = models.DecimalField(max_digits=8, decimal_places=2, validators=[MinValueValidator(0)])
    qty = models.PositiveIntegerField(default=1)
