from django.db import models
from django.dispatch import Signal

rows_updated = Signal()


class TellingQuerySet(models.QuerySet):
    def update(self, **kwargs):
        count = super().update(**kwargs)
        rows_updated.send(sender=self.model, names=sorted(kwargs), count=count)
        return count


class Alive(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(gone=False)


class Card(models.Model):
    title = models.CharField(max_length=10)
    gone = models.BooleanField(default=False)
    price = models.DecimalField(max_digits=6, decimal_places=2, default="1.00")
    data = models.JSONField(null=True)
    day = models.DateField(null=True)
    next = models.ForeignKey("self", models.SET_NULL, null=True)
    objects = Alive()
    told = TellingQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]


class Gold(Card):
    karat = models.FloatField(default=24)
    told = TellingQuerySet.as_manager()
