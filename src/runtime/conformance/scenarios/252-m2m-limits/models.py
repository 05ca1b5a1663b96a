from django.db import models


class P(models.Model):
    name = models.CharField(max_length=9)

    def __str__(self):
        return self.name


class Team(models.Model):
    name = models.CharField(max_length=9)
    n = models.IntegerField(default=0)
    members = models.ManyToManyField(P, related_name="teams")

    def __str__(self):
        return self.name
