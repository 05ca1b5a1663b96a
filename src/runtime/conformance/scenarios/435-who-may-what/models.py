from django.conf import settings
from django.db import models


class Article(models.Model):
    """Something to be published."""

    title = models.CharField(max_length=50)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)

    class Meta:
        permissions = [("publish_article", "Can publish"), ("pin_article", "Can pin")]
        default_permissions = ("add", "change", "view")
        ordering = ["title"]
