from django.db import models


class TimeStamped(models.Model):
    created = models.DateTimeField(auto_now_add=True, db_index=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        ordering = ["created", "pk"]


class Order(TimeStamped):
    code = models.CharField(max_length=10)
    total = models.DecimalField(max_digits=6, decimal_places=2, default=0)

    class Meta(TimeStamped.Meta):
        verbose_name_plural = "orders made"


class Line(TimeStamped):
    order = models.ForeignKey(Order, models.CASCADE, related_name="lines")
    amount = models.IntegerField()
    price = models.DecimalField(max_digits=6, decimal_places=2)


class Event(models.Model):
    topic = models.CharField(max_length=30)
    payload = models.JSONField(default=dict)
    sent = models.BooleanField(default=False)
