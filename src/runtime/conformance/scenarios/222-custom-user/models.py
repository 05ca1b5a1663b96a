from django.contrib.auth.models import (
    AbstractBaseUser,
    BaseUserManager,
    PermissionsMixin,
)
from django.conf import settings
from django.db import models
from django.db.models.signals import post_save
from django.dispatch import receiver


class AccountManager(BaseUserManager):
    use_in_migrations = True

    def create_user(self, email, password=None, **extra):
        if not email:
            raise ValueError("Users must have an email")
        user = self.model(email=self.normalize_email(email), **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password, **extra):
        return self.create_user(
            email, password, is_staff=True, is_superuser=True, **extra
        )


class Account(AbstractBaseUser, PermissionsMixin):
    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    objects = AccountManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []


class Profile(models.Model):
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="profile"
    )

    def __str__(self):
        return "profile of " + self.user.email


@receiver(post_save, sender=settings.AUTH_USER_MODEL)
def make(sender, instance, created, **kw):
    print("make", sender, created)
    if created:
        Profile.objects.create(user=instance)
