import datetime
import logging
from django.db.models.signals import post_save, pre_save
from django.dispatch import Signal, receiver
from django.utils import timezone
from .models import Shift, Staff

log = logging.getLogger(__name__)
overtime = Signal()


@receiver(pre_save, sender=Shift)
def measure(instance, **kw):
    if instance.end:
        instance.duration = instance.end - instance.start
    instance.begins = timezone.localtime(instance.start).time()


@receiver(post_save, sender=Shift, dispatch_uid="overtime")
def check(sender, instance, **kw):
    if instance.duration and instance.duration > instance.staff.shift_length:
        for r, answer in overtime.send_robust(sender, shift=instance, by=instance.duration - instance.staff.shift_length):
            print(r.__name__, repr(answer))


@overtime.connect
def pay(sender, shift, by, **kw):
    log.warning("%s worked %s too long", shift.staff, by)
    return round(by.total_seconds() / 3600 * shift.staff.rate, 2)


@receiver(overtime)
def complain(shift, by, signal, **kw):
    if by > datetime.timedelta(hours=2):
        raise RuntimeError(f"{by} is too much")
