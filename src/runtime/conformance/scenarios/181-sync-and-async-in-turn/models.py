from django.db import models


class A(models.Model):
    n = models.IntegerField(default=0)
