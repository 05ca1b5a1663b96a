from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=20)

    def __str__(self):
        return self.name


class Shop(models.Model):
    name = models.CharField(max_length=20)
    region = models.ForeignKey(Region, models.SET_NULL, null=True, related_name="shops")
    opened = models.DateField(null=True)
    rating = models.FloatField(null=True)

    def __str__(self):
        return self.name


class Sale(models.Model):
    shop = models.ForeignKey(Shop, models.CASCADE, related_name="sales")
    product = models.CharField(max_length=20)
    amount = models.DecimalField(max_digits=8, decimal_places=2)
    count = models.PositiveIntegerField(default=1)
    refunded = models.BooleanField(null=True)
    extra = models.JSONField(null=True)

    def __str__(self):
        return f"{self.product} {self.amount}"
