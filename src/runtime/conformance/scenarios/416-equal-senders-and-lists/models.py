from django.db import models


class Item(models.Model):
    name = models.CharField(max_length=10)


class A(models.Model):
    n = models.IntegerField(default=0)


class B(A):
    pass


class P(A):
    class Meta:
        proxy = True
