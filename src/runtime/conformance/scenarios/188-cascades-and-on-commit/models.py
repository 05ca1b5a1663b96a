from django.db import models


def sentinel():
    return Author.objects.get_or_create(name="deleted")[0]


class Author(models.Model):
    name = models.CharField(max_length=9)

    def __str__(self):
        return self.name


class Book(models.Model):
    author = models.ForeignKey(Author, on_delete=models.CASCADE)
    editor = models.ForeignKey(Author, on_delete=models.SET(sentinel), related_name="edited", null=True)
    reader = models.ForeignKey(Author, on_delete=models.SET_DEFAULT, default=1, related_name="read")

    def __str__(self):
        return f"Book {self.pk}"


class Loan(models.Model):
    book = models.ForeignKey(Book, on_delete=models.PROTECT)
    by = models.ForeignKey(Author, on_delete=models.RESTRICT, related_name="loans")


class Review(models.Model):
    book = models.OneToOneField(Book, on_delete=models.CASCADE, primary_key=True)
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="replies")
