from django.db import models

class Club(models.Model):
    name = models.CharField(max_length=20)

class Member(models.Model):
    name = models.CharField(max_length=20)
    club = models.ForeignKey(Club, models.CASCADE, null=True)

class Team(models.Model):
    name = models.CharField(max_length=20)
    points = models.IntegerField(default=0)
    class Meta:
        ordering = ["-points", "name"]

class Mood(models.Choices):
    GOOD = 1.5, "good"
    BAD = 2.5, "bad"
    SO = 3.5
