from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Doc(models.Model):
    title = models.CharField(max_length=9)
    price = models.DecimalField(max_digits=6, decimal_places=2, default=0)
    made = models.DateField(auto_now_add=True)


class Tagged(models.Model):
    pass


class Entry(models.Model):
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True
    )
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveIntegerField(null=True)
    target = GenericForeignKey()
    action = models.CharField(
        max_length=1, choices=[("C", "Created"), ("U", "Updated"), ("D", "Deleted")]
    )
    diff = models.TextField(blank=True)
