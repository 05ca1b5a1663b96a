from django.db import models


class Job(models.Model):
    n = models.IntegerField()
