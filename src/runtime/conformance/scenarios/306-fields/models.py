from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=30)
    bio = models.TextField(blank=True)
    mail = models.EmailField(blank=True)
    site = models.URLField(blank=True)
    ip = models.GenericIPAddressField(null=True)
    file = models.FileField(blank=True)
    slug = models.SlugField(blank=True)
    age = models.PositiveSmallIntegerField(default=1)
    big = models.PositiveBigIntegerField(default=1)
    boss = models.ForeignKey("self", models.SET_NULL, null=True)
    twin = models.OneToOneField("self", models.SET_NULL, null=True, related_name="+")
    score = models.DecimalField(max_digits=5, decimal_places=1, null=True)
    ratio = models.FloatField(null=True)
