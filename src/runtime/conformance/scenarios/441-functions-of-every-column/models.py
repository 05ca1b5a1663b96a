from django.db import models


class Cell(models.Model):
    i = models.IntegerField(null=True)
    f = models.FloatField(null=True)
    t = models.CharField(max_length=20, null=True)
    b = models.BooleanField(null=True)
    d = models.DateField(null=True)
    at = models.DateTimeField(null=True)
    tm = models.TimeField(null=True)
    dec = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    span = models.DurationField(null=True)
    j = models.JSONField(null=True)
