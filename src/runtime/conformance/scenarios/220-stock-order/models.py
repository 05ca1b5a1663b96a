from django.db import models


class Product(models.Model):
    name = models.CharField(max_length=9)
    stock = models.IntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(stock__gte=0), name="stock_ok")
        ]


class Order(models.Model):
    class Status(models.TextChoices):
        NEW = "new", "New order"
        PAID = "paid", "Paid"

    status = models.CharField(max_length=9, choices=Status.choices, default=Status.NEW)


class Line(models.Model):
    order = models.ForeignKey(Order, models.CASCADE, related_name="lines")
    product = models.ForeignKey(Product, models.PROTECT)
    qty = models.PositiveIntegerField()
