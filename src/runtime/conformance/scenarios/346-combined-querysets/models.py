from django.db import models


class BookQuerySet(models.QuerySet):
    def published(self):
        return self.filter(published=True)

    def by(self, *names):
        return self.filter(author__name__in=names)

    def cheap(self):
        return self.filter(price__lt=10)


class Author(models.Model):
    name = models.CharField(max_length=30)
    mentor = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="students")

    def __str__(self):
        return self.name

    class Meta:
        ordering = ["name"]


class Tag(models.Model):
    slug = models.SlugField(unique=True)

    def __str__(self):
        return self.slug


class Book(models.Model):
    title = models.CharField(max_length=60)
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")
    editor = models.ForeignKey(Author, models.SET_NULL, null=True, related_name="edited")
    price = models.DecimalField(max_digits=6, decimal_places=2)
    published = models.BooleanField(default=False)
    tags = models.ManyToManyField(Tag, related_name="books", blank=True)
    objects = BookQuerySet.as_manager()

    class Meta:
        ordering = ["title"]

    def __str__(self):
        return self.title
