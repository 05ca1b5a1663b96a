from django.db import models
class Room(models.Model):
    name = models.CharField(max_length=10)
    seats = models.IntegerField(default=0)
    tags = models.ManyToManyField("Tag")
class Tag(models.Model):
    name = models.CharField(max_length=10)
    def __str__(self):
        return self.name
