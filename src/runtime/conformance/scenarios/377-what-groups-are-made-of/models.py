from django.db import models


class City(models.Model):
    name = models.CharField(max_length=20)
    land = models.CharField(max_length=20)

    class Meta:
        ordering = ["name"]


class Shop(models.Model):
    city = models.ForeignKey(City, on_delete=models.CASCADE, related_name="shops")
    name = models.CharField(max_length=20)
    open = models.BooleanField(default=True)

    class Meta:
        ordering = ["city", "name"]


class Sale(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="sales")
    amount = models.DecimalField(max_digits=8, decimal_places=2)
    day = models.DateField()
    kind = models.CharField(max_length=5, default="food")
