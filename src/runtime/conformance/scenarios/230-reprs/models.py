from django.db import models


class Author(models.Model):
    name = models.CharField("full name", max_length=9)


class Tag(models.Model):
    pass


class Book(models.Model):
    class Kind(models.TextChoices):
        A = "a", "Kind A"
        B = "b", "Kind B"

    class Level(models.IntegerChoices):
        LOW = 1
        HIGH = 2, "Very high"

    title = models.CharField(max_length=20)
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")
    tags = models.ManyToManyField(Tag, blank=True)
    price = models.DecimalField(max_digits=5, decimal_places=2, default=1)
    kind = models.CharField(max_length=1, choices=Kind, default=Kind.A)
    level = models.IntegerField(choices=Level.choices, default=Level.HIGH)

    class Meta:
        ordering = ["title"]
        verbose_name_plural = "bookz"
        get_latest_by = "pk"
        constraints = [models.UniqueConstraint(fields=["title", "author"], name="once")]
        indexes = [models.Index(fields=["title"], name="title_idx")]
