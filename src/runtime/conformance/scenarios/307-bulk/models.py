import uuid
from django.db import models
from django.db.models.functions import Lower


numbers = iter(range(1, 999))


def next_id():
    return uuid.UUID(int=next(numbers))


class Sensor(models.Model):
    code = models.CharField(max_length=10, unique=True)
    room = models.CharField(max_length=10, default="hall")
    value = models.FloatField(null=True)
    stamp = models.DateTimeField(auto_now=True)
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["room", "value"], condition=models.Q(value__gt=100), name="high_once")]


class Reading(models.Model):
    id = models.UUIDField(primary_key=True, default=next_id)
    sensor = models.ForeignKey(Sensor, models.CASCADE, related_name="readings")
    n = models.IntegerField()

    class Meta:
        unique_together = ["sensor", "n"]
        get_latest_by = ["n"]
        ordering = ["-n"]
