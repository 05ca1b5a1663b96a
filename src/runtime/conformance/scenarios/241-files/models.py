from django.db import models


def where(instance, filename):
    return f"docs/{filename}"


class Doc(models.Model):
    file = models.FileField(upload_to=where, blank=True)
