from django.contrib.auth.models import AbstractUser, UserManager
from django.conf import settings
from django.db import models
class Thing(models.Model):
    class Meta: swappable = "SHOP_THING"
class MyThing(models.Model):
    label = models.CharField(max_length=9)
class MemberManager(UserManager):
    def create_user(self, username, email=None, password=None, **extra):
        print("create_user", username, sorted(extra)); return super().create_user(username, email, password, **extra)
class Member(AbstractUser):
    points = models.IntegerField(default=0)
    objects = MemberManager()
class Staff(Member):
    class Meta: proxy = True; verbose_name = "worker"
class Profile(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="profile")
    thing = models.ForeignKey(settings.SHOP_THING, models.SET_NULL, null=True)
    def __str__(self): return f"profile of {self.user}"
