from django.conf import settings
from django.db import models


class Profile(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE)
    logins = models.IntegerField(default=0)

    def __str__(self):
        return f"{self.user}/{self.logins}"
