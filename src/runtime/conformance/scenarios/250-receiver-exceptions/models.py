from django.db import models


class U(models.Model):
    k = models.IntegerField(unique=True)


class A(models.Model):
    n = models.IntegerField()
    us = models.ManyToManyField(U)
