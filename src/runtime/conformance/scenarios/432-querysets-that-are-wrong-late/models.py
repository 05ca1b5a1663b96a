from django.contrib.auth.models import User
from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=20)
    user = models.OneToOneField(User, models.CASCADE, null=True, related_name="author")
    mentor = models.ForeignKey("self", models.SET_NULL, null=True)

    def __str__(self):
        return self.name


class Book(models.Model):
    title = models.CharField(max_length=20)
    author = models.ForeignKey(Author, models.CASCADE)
    editor = models.ForeignKey(Author, models.CASCADE, null=True, related_name="edited")
    isbn = models.CharField(max_length=13, default="")

    def __str__(self):
        return self.title
