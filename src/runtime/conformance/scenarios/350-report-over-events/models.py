from django.db import models


class Event(models.Model):
    class Kind(models.TextChoices):
        VIEW = "view", "Viewed"
        BUY = "buy", "Bought"

    kind = models.CharField(max_length=10, choices=Kind)
    at = models.DateTimeField()
    day = models.DateField(null=True)
    payload = models.JSONField(default=dict, null=True)
    amount = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    took = models.DurationField(null=True)

    class Meta:
        ordering = [models.F("amount").desc(nulls_last=True), "at"]

    def __str__(self):
        return f"{self.get_kind_display()} {self.at:%Y-%m-%d %H:%M}"
