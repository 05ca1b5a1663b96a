from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models


class NotificationQuerySet(models.QuerySet):
    def unread(self):
        return self.filter(unread=True)

    def mark_all_as_read(self, recipient=None):
        qs = self.unread()
        return (qs.filter(recipient=recipient) if recipient else qs).update(unread=False)


class Notification(models.Model):
    class Level(models.TextChoices):
        INFO = "info"
        WARNING = "warning"

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notifications")
    level = models.CharField(max_length=8, choices=Level, default=Level.INFO)
    unread = models.BooleanField(default=True, db_index=True)
    actor_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    actor_id = models.PositiveIntegerField()
    actor = GenericForeignKey("actor_type", "actor_id")
    verb = models.CharField(max_length=20)
    objects = NotificationQuerySet.as_manager()

    def __str__(self):
        return f"[{self.get_level_display()}] {self.actor} {self.verb}"
