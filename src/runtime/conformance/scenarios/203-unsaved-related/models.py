from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=9)


class Book(models.Model):
    title = models.CharField(max_length=9)
    author = models.ForeignKey(Author, models.CASCADE)


class Profile(models.Model):
    author = models.OneToOneField(Author, models.CASCADE)
