import os
from django.contrib.auth.models import User
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import models


def upload_to(instance, filename):
    base, ext = os.path.splitext(filename)
    return f"users/{instance.user_id}/{base.lower()}{ext}"


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE)
    avatar = models.FileField(upload_to=upload_to, blank=True, null=True, default="default.png")
    bio = models.TextField(max_length=500, blank=True)

    def __str__(self):
        return f"{self.user.username} Profile"


class Document(models.Model):
    file = models.FileField(upload_to="docs/%Y", max_length=50)
    size = models.PositiveIntegerField(editable=False, default=0)
    name = models.CharField(max_length=100, blank=True)
