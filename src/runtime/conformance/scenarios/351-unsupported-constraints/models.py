from django.db import models
from django.db.models import Q, F, Value
from django.db.models.functions import Lower, Upper


class Base(models.Model):
    code = models.CharField(max_length=10, null=True)

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["code"], name="%(app_label)s_%(class)s_code")]


class Thing(Base):
    group = models.IntegerField(null=True)
    label = models.CharField(max_length=10, default="")

    class Meta(Base.Meta):
        constraints = [
            *Base.Meta.constraints,
            models.UniqueConstraint(fields=["group"], nulls_distinct=False, name="nulls"),
            models.UniqueConstraint(fields=["label"], include=["group"], name="inc"),
            models.UniqueConstraint(fields=["label", "group"], deferrable=models.Deferrable.DEFERRED, name="later"),
        ]


class Slot(Base):
    start = models.IntegerField()
    end = models.IntegerField()
    room = models.CharField(max_length=5, default="a")
    state = models.CharField(max_length=5, default="open")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="slot_order", violation_error_message="End after start, please."),
            models.CheckConstraint(condition=Q(state__in=["open", "done"]), name="slot_state"),
            models.CheckConstraint(condition=Q(room__regex="^[a-z]+$") | Q(room="*"), name="slot_room"),
            models.UniqueConstraint(Lower("room"), F("start").desc(), name="slot_room_start"),
            models.UniqueConstraint(fields=["room"], condition=Q(state="open", end__gt=F("start") + 5), name="one_long_open", violation_error_code="long", violation_error_message="One long one: %(name)s."),
        ]
