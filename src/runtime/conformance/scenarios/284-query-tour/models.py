from django.db import models
class Author(models.Model):
    name = models.CharField(max_length=20)
    born = models.DateField(null=True)
    class Meta:
        ordering = ["name"]
    def __str__(self):
        return self.name
class BookQuerySet(models.QuerySet):
    def cheap(self):
        return self.filter(price__lt=10)
    def touch(self):
        n = 0
        for b in self:
            b.save(); n += 1
        return n
class Book(models.Model):
    title = models.CharField(max_length=30)
    author = models.ForeignKey(Author, models.CASCADE, related_name="books", related_query_name="book")
    price = models.DecimalField(max_digits=6, decimal_places=2)
    tags = models.ManyToManyField("Label", through="Labelling")
    published = models.DateTimeField(null=True)
    objects = BookQuerySet.as_manager()
    def __str__(self):
        return self.title
class Label(models.Model):
    name = models.SlugField(unique=True)
class Labelling(models.Model):
    book = models.ForeignKey(Book, models.CASCADE)
    label = models.ForeignKey(Label, models.CASCADE)
    weight = models.IntegerField(default=1)
