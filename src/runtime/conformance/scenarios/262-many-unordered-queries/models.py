import uuid
from django.db import models
class Author(models.Model):
    name = models.CharField(max_length=10, db_index=True)
    email = models.EmailField(null=True, unique=True)
    age = models.IntegerField(default=0)
class Tag(models.Model):
    slug = models.SlugField(primary_key=True)
    name = models.CharField(max_length=10, unique=True)
class Book(models.Model):
    title = models.CharField(max_length=10)
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")
    editor = models.ForeignKey(Author, models.SET_NULL, null=True, related_name="edited")
    tags = models.ManyToManyField(Tag, related_name="books")
    pages = models.IntegerField(default=0, db_index=True)
    code = models.UUIDField(unique=True)
    price = models.DecimalField(max_digits=6, decimal_places=2, default=0)
    class Meta:
        unique_together = [("author", "title")]
        indexes = [models.Index(fields=["pages", "title"], name="pt")]
class Novel(Book):
    hero = models.CharField(max_length=10, unique=True)
class Cover(models.Model):
    book = models.OneToOneField(Book, models.CASCADE)
    color = models.CharField(max_length=10)
    class Meta:
        constraints = [models.UniqueConstraint(fields=["color", "book"], name="cb")]
