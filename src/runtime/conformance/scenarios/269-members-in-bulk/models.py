from django.db import models
from django.db.models import F, Value, Case, When, Q
from django.db.models.functions import Concat, Lower, Upper, Length, Coalesce
class Member(models.Model):
    name = models.CharField(max_length=20)
    points = models.IntegerField(default=0)
    level = models.CharField(max_length=10, default="new", db_default="new")
    joined = models.DateField(auto_now_add=True)
    seen = models.DateTimeField(auto_now=True)
    sponsor = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="guests")
    class Meta:
        ordering = [F("points").desc(nulls_last=True), "name"]
    def __str__(self):
        return f"{self.name}:{self.points}:{self.level}"
