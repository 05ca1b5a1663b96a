from django.db import models


class Article(models.Model):
    class Meta:
        permissions = [("publish", "Can publish")]
        default_permissions = ("add", "change")
