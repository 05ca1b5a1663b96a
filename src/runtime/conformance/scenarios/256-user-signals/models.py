from django.conf import settings
from django.db import models


class Stat(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE)
    n = models.IntegerField(default=0)
