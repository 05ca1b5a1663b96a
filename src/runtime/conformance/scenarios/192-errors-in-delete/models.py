from django.db import models


class P(models.Model):
    n = models.IntegerField()


class C(models.Model):
    p = models.ForeignKey(P, on_delete=models.CASCADE)
    n = models.IntegerField(default=0)
