import datetime
from django.db import models
from django.utils import timezone


class Event(models.Model):
    name = models.CharField(max_length=10)
    day = models.DateField()
    start = models.TimeField(null=True)
    at = models.DateTimeField(default=timezone.now)
    length = models.DurationField(default=datetime.timedelta(hours=1))
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["at"]
        get_latest_by = ["at", "pk"]
