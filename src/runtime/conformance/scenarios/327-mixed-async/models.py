from django.db import models


class Room(models.Model):
    name = models.CharField(max_length=10, unique=True)
    members = models.ManyToManyField("auth.User", related_name="rooms")


class Message(models.Model):
    room = models.ForeignKey(Room, models.CASCADE, related_name="messages")
    text = models.TextField()
    read = models.BooleanField(default=False)

    class Meta:
        ordering = ["-pk"]
