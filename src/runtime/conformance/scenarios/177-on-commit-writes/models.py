from django.db import models


class M(models.Model):
    n = models.IntegerField()
