from django.db import models


class AuthorManager(models.Manager):
    def get_by_natural_key(self, code):
        return self.get(code=code)


class Author(models.Model):
    code = models.SlugField(unique=True)
    born = models.DateField(null=True)
    objects = AuthorManager()

    def natural_key(self):
        return (self.code,)

    def __str__(self):
        return self.code


class Book(models.Model):
    title = models.CharField(max_length=30)
    authors = models.ManyToManyField(Author, related_name="books")
    editor = models.ForeignKey(Author, models.CASCADE, null=True)
    price = models.DecimalField(max_digits=5, decimal_places=2, default=0)
    data = models.JSONField(default=list)
    length = models.DurationField(null=True)
