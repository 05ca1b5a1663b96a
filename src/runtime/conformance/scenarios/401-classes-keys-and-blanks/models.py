from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=20)


class Score(models.Model):
    book = models.OneToOneField(Book, models.CASCADE, primary_key=True)
    points = models.IntegerField(default=0)


class Tag(models.Model):
    name = models.CharField(max_length=20)


class Signup(models.Model):
    mail = models.EmailField(blank=True, null=True, unique=True)
    code = models.CharField(max_length=5, blank=True, default="")
    day = models.DateField(null=True, blank=True)

    class Meta:
        unique_together = [("code", "day")]
