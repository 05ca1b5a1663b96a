from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models


class Member(AbstractUser):
    unread = models.PositiveIntegerField(default=0)
    muted = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="muted_by")
    objects = UserManager()

    class Meta(AbstractUser.Meta):
        swappable = "AUTH_USER_MODEL"
