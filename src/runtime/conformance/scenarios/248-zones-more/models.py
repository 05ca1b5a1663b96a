from django.db import models


class E(models.Model):
    at = models.DateTimeField()
    day = models.DateField()
