from django.conf import settings
from django.db import models

class Badge(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="badge")
    level = models.IntegerField(default=0)
    def __str__(self):
        return f"{self.user.get_username()}: {self.level}"
