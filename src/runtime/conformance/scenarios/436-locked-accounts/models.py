from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.utils import timezone


class MemberManager(UserManager):
    def create_user(self, username, email=None, password=None, **extra):
        extra.setdefault("nickname", username[:3].upper())
        return super().create_user(username, email, password, **extra)

    def locked(self):
        return self.get_queryset().filter(lock__until__gt=timezone.now())


class Member(AbstractUser):
    nickname = models.CharField(max_length=10, blank=True)
    login_count = models.PositiveSmallIntegerField(default=0)

    objects = MemberManager()

    class Meta(AbstractUser.Meta):
        swappable = "AUTH_USER_MODEL"
        db_table = "member"


class Attempt(models.Model):
    username = models.CharField(max_length=150)
    ip = models.GenericIPAddressField(null=True)
    at = models.DateTimeField(default=timezone.now)


class Lock(models.Model):
    member = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="lock", primary_key=True)
    until = models.DateTimeField()

    def __str__(self):
        return f"lock of {self.member}"
