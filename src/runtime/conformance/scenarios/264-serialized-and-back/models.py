from django.db import models

class AuthorManager(models.Manager):
    def get_by_natural_key(self, name):
        return self.get(name=name)

class Author(models.Model):
    name = models.CharField(max_length=30, unique=True)
    objects = AuthorManager()
    def natural_key(self):
        return (self.name,)
    def __str__(self):
        return self.name

class Book(models.Model):
    title = models.CharField(max_length=30)
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")
    tags = models.ManyToManyField("Tag")
    def __str__(self):
        return self.title

class Tag(models.Model):
    name = models.SlugField(primary_key=True)
