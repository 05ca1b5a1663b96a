import datetime
from django.db import models
from django.db.models import F, Q, Avg, Count, DurationField, ExpressionWrapper, Max, Min, Sum
from django.db.models.functions import ExtractHour, ExtractWeekDay, Now, TruncDate, TruncMonth
from django.utils import timezone


class Staff(models.Model):
    name = models.CharField(max_length=20)
    rate = models.FloatField(default=10)
    hired = models.DateField(default=datetime.date(2024, 1, 1))
    shift_length = models.DurationField(default=datetime.timedelta(hours=8))

    def __str__(self):
        return self.name


class Shift(models.Model):
    staff = models.ForeignKey(Staff, models.CASCADE, related_name="shifts")
    start = models.DateTimeField()
    end = models.DateTimeField(null=True, blank=True)
    begins = models.TimeField(null=True)
    duration = models.DurationField(null=True, editable=False)

    class Meta:
        ordering = ["-start"]
        get_latest_by = ["start", "pk"]
        constraints = [models.CheckConstraint(condition=Q(end__gt=F("start")) | Q(end=None), name="forward")]

    def __str__(self):
        return f"{self.staff} {self.start:%d.%m. %H:%M}"
