from django.db import models
class Tag(models.Model):
    name = models.CharField(max_length=10, unique=True)
    slug = models.SlugField(default="")
class Author(models.Model):
    name = models.CharField(max_length=10, db_index=True)
    email = models.EmailField(null=True, unique=True)
class Book(models.Model):
    title = models.CharField(max_length=10)
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")
    tags = models.ManyToManyField(Tag, related_name="books")
    pages = models.IntegerField(default=0)
    class Meta:
        unique_together = [("author", "title")]
class Cover(models.Model):
    book = models.OneToOneField(Book, models.CASCADE)
    color = models.CharField(max_length=10)
