import uuid
from django.db import models


class Country(models.Model):
    code = models.CharField(max_length=2, primary_key=True)
    name = models.CharField(max_length=20)


class Shop(models.Model):
    name = models.CharField(max_length=12, db_index=True)
    country = models.ForeignKey(Country, models.CASCADE, related_name="shops")
    slug = models.SlugField()
    opened = models.DateField(null=True)
    rating = models.DecimalField(max_digits=3, decimal_places=1, default=0)
    text = models.TextField(default="")

    class Meta:
        unique_together = [("country", "slug")]
        indexes = [models.Index(fields=["rating", "name"], name="rating_name")]


class Chain(Shop):
    boss = models.CharField(max_length=10)
    area = models.IntegerField(default=0)


class Product(models.Model):
    id = models.UUIDField(primary_key=True)
    shop = models.ForeignKey(Shop, models.CASCADE, related_name="products")
    maker = models.ForeignKey(Country, models.SET_NULL, null=True, related_name="+")
    price = models.IntegerField()
    tags = models.ManyToManyField("Tag", related_name="products")


class Tag(models.Model):
    name = models.CharField(max_length=10, unique=True)
    parent = models.ForeignKey("self", models.CASCADE, null=True)


class Sale(models.Model):
    product = models.ForeignKey(Product, models.CASCADE)
    shop = models.ForeignKey(Shop, models.CASCADE)
    customer = models.ForeignKey("auth.User", models.SET_NULL, null=True)
    n = models.IntegerField(default=1)

    class Meta:
        ordering = ["n"]
