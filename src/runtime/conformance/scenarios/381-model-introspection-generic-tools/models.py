from django.contrib.auth.models import User
from django.db import models


class Country(models.Model):
    code = models.CharField(max_length=2, primary_key=True)
    name = models.CharField(max_length=30, db_column="country_name", verbose_name="Country name")

    class Meta:
        verbose_name_plural = "Countries"
        db_table = "geo_country"

    def __str__(self):
        return self.name


class City(models.Model):
    country = models.ForeignKey(Country, models.CASCADE, to_field="code", related_name="cities", db_column="cc")
    name = models.CharField(max_length=30)
    twin = models.OneToOneField("self", models.SET_NULL, null=True, blank=True, related_name="twin_of")
    mayor = models.ForeignKey(User, models.SET_DEFAULT, default=None, null=True, editable=False)
    area = models.FloatField("area in km²", null=True, blank=True, help_text="roughly")
    founded = models.DateField(null=True, auto_now_add=False)
    sisters = models.ManyToManyField("self", blank=True, related_name="+")
    langs = models.ManyToManyField("Lang", db_table="city_langs", related_query_name="town")

    class Meta:
        unique_together = [("country", "name")]
        ordering = ["country__name", "-name"]

    def __str__(self):
        return f"{self.name}, {self.country_id}"


class Lang(models.Model):
    name = models.CharField(max_length=10, default="x", choices=[("x", "Unknown"), ("de", "German")])
