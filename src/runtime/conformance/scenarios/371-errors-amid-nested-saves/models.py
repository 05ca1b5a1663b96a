from django.db import models


class Order(models.Model):
    STATES = [("n", "new"), ("p", "paid"), ("x", "cancelled")]
    number = models.CharField(max_length=8, unique=True)
    state = models.CharField(max_length=1, choices=STATES, default="n")
    total = models.DecimalField(max_digits=8, decimal_places=2, default=0)

    def __str__(self):
        return self.number


class Item(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="items")
    stock = models.ForeignKey("Stock", on_delete=models.PROTECT)
    amount = models.PositiveIntegerField(default=1)

    class Meta:
        unique_together = ("order", "stock")


class Stock(models.Model):
    name = models.CharField(max_length=10, unique=True)
    left = models.PositiveIntegerField(default=0)
    price = models.DecimalField(max_digits=6, decimal_places=2)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(left__lte=10), name="shelf_is_full")]

    def __str__(self):
        return f"{self.name}:{self.left}"


class History(models.Model):
    order = models.ForeignKey(Order, null=True, on_delete=models.SET_NULL)
    text = models.CharField(max_length=60)

    class Meta:
        ordering = ["pk"]
