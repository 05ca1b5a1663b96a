from django.db import models


class Plan(models.Model):
    name = models.CharField(max_length=10)


class Feature(models.Model):
    plan = models.ForeignKey(Plan, models.CASCADE)

    class Meta:
        managed = False
