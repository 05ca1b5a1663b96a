import uuid
from datetime import timedelta
from django.conf import settings
from django.db import models
from django.utils import timezone
def in_a_day():
    return timezone.now() + timedelta(days=1)
class Invite(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="invites")
    used_by = models.OneToOneField(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="invite")
    expires = models.DateTimeField(default=in_a_day)
    class Meta:
        ordering = ["email"]
    @property
    def is_open(self):
        return self.used_by_id is None and self.expires > timezone.now()
class Team(models.Model):
    name = models.CharField(max_length=20, unique=True)
    members = models.ManyToManyField(settings.AUTH_USER_MODEL, through="Membership", related_name="teams")
class Membership(models.Model):
    team = models.ForeignKey(Team, models.CASCADE)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    role = models.CharField(max_length=10, default="member")
    joined = models.DateField(auto_now_add=True)
    class Meta:
        unique_together = [["team", "user"]]
