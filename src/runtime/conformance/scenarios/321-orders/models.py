import enum
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models


class State(models.TextChoices):
    NEW = "new"
    PAID = "paid"
    SENT = "sent"
    BACK = "back", "Sent back"

    @classmethod
    def after(cls, state):
        return {cls.NEW: [cls.PAID], cls.PAID: [cls.SENT, cls.BACK], cls.SENT: [cls.BACK]}.get(state, [])


class Priority(models.IntegerChoices):
    LOW, HIGH = 1, 5


class Order(models.Model):
    state = models.CharField(max_length=5, choices=State, default=State.NEW)
    priority = models.IntegerField(choices=Priority, default=Priority.LOW)
    discount = models.FloatField(default=0, validators=[MinValueValidator(0), MaxValueValidator(0.5)])
    extra = models.JSONField(null=True, blank=True)

    class IllegalMove(Exception):
        pass

    def move(self, to):
        if to not in State.after(State(self.state)):
            raise self.IllegalMove(f"{self.state} -> {to}")
        self.state = to
        self.save(update_fields=["state"])


class Log(models.Model):
    order = models.ForeignKey(Order, models.CASCADE, db_index=False)
    old = models.CharField(max_length=5, null=True)
    new = models.CharField(max_length=5)
    by = models.CharField(max_length=20, default="system")

    class Meta:
        indexes = [models.Index(fields=["order", "-id"], name="log_order")]
        default_manager_name = "objects"
