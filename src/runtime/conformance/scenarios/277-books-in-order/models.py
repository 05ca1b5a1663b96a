from django.db import models
class Author(models.Model):
    name = models.CharField(max_length=10)
    class Meta:
        ordering = ["name"]
    def __str__(self):
        return self.name
class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")
    title = models.CharField(max_length=10)
    class Meta:
        order_with_respect_to = "author"
    def __str__(self):
        return self.title
