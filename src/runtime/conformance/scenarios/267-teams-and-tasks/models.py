from django.contrib.auth.models import User
from django.db import models
class Team(models.Model):
    name = models.CharField(max_length=10)
    lead = models.OneToOneField(User, models.PROTECT, related_name="led")
    members = models.ManyToManyField(User, through="Seat", through_fields=("team", "user"), related_name="teams")
class Seat(models.Model):
    team = models.ForeignKey(Team, models.CASCADE)
    user = models.ForeignKey(User, models.CASCADE)
    invited_by = models.ForeignKey(User, models.SET(lambda: User.objects.get_or_create(username="ghost")[0]), related_name="+")
class Task(models.Model):
    team = models.ForeignKey(Team, models.RESTRICT)
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="children")
    title = models.CharField(max_length=10)
    watchers = models.ManyToManyField(User, blank=True)
    blocks = models.ManyToManyField("self", symmetrical=False, related_name="blocked_by")
