import logging
import warnings

from django.core.signals import setting_changed, request_finished
from django.db.models.signals import post_save, pre_save
from django.dispatch import Signal, receiver

from .models import Box

log = logging.getLogger(__name__)
packed = Signal()


class PackError(RuntimeError):
    def __init__(self, box, why):
        super().__init__(box, why)
        self.box = box

    def __str__(self):
        return f"{self.box.name}: {self.args[1]}"


@receiver(pre_save, sender=Box)
def weigh(sender, instance, **kwargs):
    try:
        1 / (instance.size or 0)
    except ZeroDivisionError as e:
        raise PackError(instance, "no size") from e


@receiver(packed, dispatch_uid="a")
def label(sender, box, **kwargs):
    log.warning("labelling %s", box.name)
    return box.missing


@receiver(packed)
def note(sender, box, **kwargs):
    log.info("noted")
    try:
        raise KeyError("inner")
    except KeyError:
        raise PackError(box, "torn")
