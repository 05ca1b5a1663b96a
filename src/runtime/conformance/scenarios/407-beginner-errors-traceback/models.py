from django.db import models


class Member(models.Model):
    name = models.CharField(max_length=10)
    joined = models.DateField(null=True)
    club = models.ForeignKey("Club", models.CASCADE, related_name="members")


class Club(models.Model):
    title = models.CharField(max_length=10, unique=True)

    def __str__(self):
        return self.titel
