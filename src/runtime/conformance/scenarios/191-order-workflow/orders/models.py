from django.db import models
from django.dispatch import Signal
from stock.models import Product

paid = Signal()


class Order(models.Model):
    class Status(models.TextChoices):
        NEW = "new"
        PAID = "paid"
        CANCELLED = "cancelled"

    status = models.CharField(max_length=10, choices=Status.choices, default=Status.NEW, db_index=True)
    products = models.ManyToManyField(Product, through="Line")
    _original = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._original = self.status

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        if self._original != self.status and self.status == self.Status.PAID:
            paid.send_robust(type(self), order=self)
        self._original = self.status


class Line(models.Model):
    order = models.ForeignKey(Order, models.CASCADE, related_name="lines")
    product = models.ForeignKey(Product, models.PROTECT)
    qty = models.PositiveSmallIntegerField(default=1)
