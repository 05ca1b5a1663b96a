from django.contrib.auth.models import User
from django.db import models


class Base(models.Model):
    name = models.CharField(max_length=10)
    made = models.DateField(null=True)

    class Meta:
        abstract = True
        ordering = ["name"]


class Artist(Base):
    born = models.IntegerField(null=True)

    def get_absolute_url(self):
        return f"/artists/{self.pk}/"

    def __str__(self):
        return self.name


class Album(Base):
    artist = models.ForeignKey(Artist, models.CASCADE, related_name="albums")
    stars = models.IntegerField(default=3)
    fans = models.ManyToManyField(User, related_name="albums")
    info = models.JSONField(default=dict)

    class Meta(Base.Meta):
        indexes = [models.Index(fields=["name", "-stars"], name="by_name")]
        permissions = [("rate", "Can rate")]
        get_latest_by = ["stars", "-name"]

    def __str__(self):
        return self.name
