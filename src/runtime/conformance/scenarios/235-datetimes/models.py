from django.db import models


class Event(models.Model):
    at = models.DateTimeField()
    day = models.DateField()
    t = models.TimeField(null=True)
    dur = models.DurationField(null=True)
    made = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)
