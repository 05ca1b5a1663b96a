from django.db import models
from django.db.models.functions import Now
from django.utils.text import slugify


class Named(models.Model):
    name = models.CharField(max_length=30)
    slug = models.SlugField(unique=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self):
        return self.name


class Author(Named):
    born = models.DateField(null=True)
    rating = models.FloatField(default=0)


class PublishedManager(models.Manager):
    use_in_migrations = True

    def get_queryset(self):
        return super().get_queryset().filter(published__isnull=False)

    def by(self, author):
        return self.filter(authors=author)


class Book(Named):
    authors = models.ManyToManyField(Author, related_name="books", blank=True)
    main = models.ForeignKey(Author, models.SET_NULL, null=True, related_name="main_books")
    pages = models.PositiveSmallIntegerField(null=True)
    published = models.DateField(null=True)
    tags = models.JSONField(default=list)
    objects = models.Manager()
    public = PublishedManager()

    class Meta:
        ordering = ["name"]
        default_related_name = "volumes"
        indexes = [models.Index(fields=["published", "-pages"], name="pub_pages")]


class Ebook(Book):
    size = models.IntegerField(default=1)
    drm = models.BooleanField(default=False)

    class Meta(Book.Meta):
        ordering = ["-size"]
        abstract = False


class Short(Book):
    class Meta:
        proxy = True
        ordering = ["pages"]

    def is_short(self):
        return (self.pages or 0) < 100


class Loan(models.Model):
    book = models.ForeignKey(Book, models.CASCADE, related_name="loans", limit_choices_to={"published__isnull": False})
    days = models.DurationField()
    due = models.DateTimeField()
    back = models.BooleanField(null=True)
