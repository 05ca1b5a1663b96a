from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=9)


class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)
    title = models.CharField(max_length=9)


class Page(models.Model):
    book = models.ForeignKey(Book, models.CASCADE)
    n = models.IntegerField()


class Note(models.Model):
    author = models.ForeignKey(Author, models.SET_NULL, null=True)
