from django.db import models


class Job(models.Model):
    name = models.CharField(max_length=20, unique=True)
    runs = models.IntegerField(default=0)
    note = models.TextField(null=True)


class Step(models.Model):
    job = models.ForeignKey(Job, models.CASCADE)
    n = models.IntegerField()
