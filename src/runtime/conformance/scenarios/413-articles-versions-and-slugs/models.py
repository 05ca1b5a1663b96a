import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.text import slugify


class TimeStamped(models.Model):
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class Published(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(published=True)


class Article(TimeStamped):
    title = models.CharField(max_length=80)
    slug = models.SlugField(max_length=80, unique=True, blank=True)
    body = models.TextField(blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="articles")
    published = models.BooleanField(default=False)
    tags = models.ManyToManyField("Tag", blank=True, related_name="articles")

    objects = models.Manager()
    live = Published()

    class Meta(TimeStamped.Meta):
        ordering = ["-pk"]
        default_manager_name = "objects"

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = slugify(self.title)
        super().save(*args, **kwargs)


class Tag(models.Model):
    name = models.CharField(max_length=20, primary_key=True)


class Version(models.Model):
    article = models.ForeignKey(Article, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    body = models.TextField()

    class Meta:
        unique_together = [("article", "number")]
        order_with_respect_to = "article"


class Column(Article):
    place = models.PositiveIntegerField(default=1)
