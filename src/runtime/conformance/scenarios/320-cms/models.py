from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator, slugify


class Content(models.Model):
    DRAFT, LIVE = "d", "l"
    title = models.CharField(max_length=50)
    slug = models.SlugField(max_length=50, unique_for_date="published")
    status = models.CharField(max_length=1, choices=[(DRAFT, "Draft"), (LIVE, "Live")], default=DRAFT)
    published = models.DateField(null=True, blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="%(app_label)s_%(class)s")

    class Meta:
        abstract = True
        get_latest_by = "published"
        permissions = [("publish_content", "Can publish")]

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = slugify(self.title, allow_unicode=False)
        return super().save(*args, **kwargs)


class Article(Content):
    body = models.TextField()

    class Meta(Content.Meta):
        ordering = ["-published"]

    @property
    def summary(self):
        return Truncator(self.body).words(3)


class Page(Content):
    parent = models.ForeignKey("self", models.CASCADE, null=True)
    order = models.IntegerField(default=0)

    class Meta(Content.Meta):
        order_with_respect_to = None
        indexes = [models.Index("order", name="page_order")]


class Revision(models.Model):
    article = models.ForeignKey(Article, models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    body = models.TextField()
    changed = models.JSONField(default=list)

    class Meta:
        unique_together = (("article", "number"),)
        ordering = ["number"]
