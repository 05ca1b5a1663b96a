from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models


class PeopleManager(BaseUserManager):
    def create_user(self, email, password=None, **extra):
        user = self.model(email=self.normalize_email(email), username=email, **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user


class Person(AbstractUser):
    email = models.EmailField("mail", unique=True)
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []

    objects = PeopleManager()


class Profile(models.Model):
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="profile", primary_key=True)
    nick = models.CharField(max_length=20, blank=True)
    seen = models.PositiveIntegerField(default=0)
