from django.db import models


class Category(models.Model):
    name = models.CharField(max_length=20, unique=True)
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="children")
    items_count = models.IntegerField(default=0)

    class Meta:
        verbose_name_plural = "categories"

    def __str__(self):
        return self.name


class Product(models.Model):
    name = models.CharField(max_length=20)
    category = models.ForeignKey(Category, models.PROTECT, related_name="products")
    price = models.DecimalField(max_digits=6, decimal_places=2)
    stock = models.PositiveIntegerField(default=0)
    related = models.ManyToManyField("self", blank=True)
    also = models.ManyToManyField("self", symmetrical=False, related_name="also_of")
    attributes = models.JSONField(default=dict, blank=True)

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return f"/p/{self.pk}/"


class PriceHistory(models.Model):
    product = models.ForeignKey(Product, models.CASCADE, related_name="prices")
    old = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    new = models.DecimalField(max_digits=6, decimal_places=2)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-at", "-pk"]
        get_latest_by = "at"
