from django.core.files.base import ContentFile
from django.db import models


def where(instance, filename):
    return f"toasts/{instance.name}/{filename}"


class Toast(models.Model):
    name = models.CharField(max_length=20)
    picture = models.FileField(upload_to="pictures", blank=True)
    note = models.FileField(upload_to=where, blank=True, null=True, max_length=30)
