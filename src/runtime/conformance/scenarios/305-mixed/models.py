import datetime
from django.db import models


class Ware(models.Model):
    price = models.DecimalField(max_digits=8, decimal_places=2)
    weight = models.FloatField(default=1.5)
    count = models.IntegerField(default=3)
    path = models.FilePathField(path="/tmp", null=True)
    span = models.DurationField(default=datetime.timedelta(minutes=90))
    day = models.DateField(default=datetime.date(2024, 1, 31))
    text = models.CharField(max_length=20, default="ab")
