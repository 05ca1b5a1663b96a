from django.db import models


class A(models.Model):
    pass


class B(models.Model):
    a = models.ForeignKey(A, models.CASCADE)


class P(A):
    class Meta:
        proxy = True
