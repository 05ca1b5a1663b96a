from django.db import models
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
class Team(models.Model):
    name = models.CharField(max_length=9)
    notes = GenericRelation("Note", related_query_name="team")
    def __str__(self): return self.name
class Player(models.Model):
    name = models.CharField(max_length=9)
    team = models.ForeignKey(Team, models.CASCADE, null=True, related_name="players")
    old = models.ForeignKey(Team, models.SET_NULL, null=True, related_name="+")
    strict = models.ForeignKey(Team, models.CASCADE, null=True, related_name="strict", to_field=None)
    def __str__(self): return self.name
class Must(models.Model):
    team = models.ForeignKey(Team, models.CASCADE, related_name="musts")
class Badge(models.Model):
    player = models.OneToOneField(Player, models.CASCADE, related_name="badge")
    def __str__(self): return f"badge {self.player_id}"
class Note(models.Model):
    text = models.CharField(max_length=9)
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveIntegerField()
    target = GenericForeignKey()
    def __str__(self): return self.text
