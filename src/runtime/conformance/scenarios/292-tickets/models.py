import itertools
import uuid
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.utils import timezone


numbers = itertools.count(1)


def next_id():
    return uuid.UUID(int=next(numbers))


class Ticket(models.Model):
    class Status(models.IntegerChoices):
        OPEN = 1
        CLOSED = 2
        __empty__ = "unknown"

    id = models.UUIDField(primary_key=True, default=next_id, editable=False)
    number = models.PositiveIntegerField(editable=False, unique=True, null=True)
    title = models.CharField("the title", max_length=40)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET(lambda: get_user_model().objects.get_or_create(username="ghost")[0]), related_name="tickets")
    watchers = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="watched", blank=True)
    status = models.IntegerField(choices=Status, default=Status.OPEN)
    closed_at = models.DateTimeField(null=True, blank=True)

    def save(self, *args, **kwargs):
        if self.number is None:
            self.number = (Ticket.objects.aggregate(m=models.Max("number"))["m"] or 0) + 1
        super().save(*args, **kwargs)

    @property
    def is_open(self):
        return self.status == self.Status.OPEN

    def close(self):
        self.status = self.Status.CLOSED
        self.closed_at = timezone.now()
        self.save(update_fields=["status", "closed_at"])


class Comment(models.Model):
    ticket = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="comments", related_query_name="comment")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    text = models.TextField()
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="replies")

    class Meta:
        get_latest_by = "pk"
        verbose_name = "remark"
