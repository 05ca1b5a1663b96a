from django.db import models


class Visit(models.Model):
    key = models.CharField(max_length=40)
    n = models.IntegerField(default=0)


class Cart(models.Model):
    session_key = models.CharField(max_length=40, null=True)
    user = models.OneToOneField("auth.User", models.CASCADE, null=True)


class Row(models.Model):
    cart = models.ForeignKey(Cart, models.CASCADE, related_name="rows")
    sku = models.CharField(max_length=5)
    qty = models.PositiveIntegerField(default=1)

    class Meta:
        unique_together = ("cart", "sku")
