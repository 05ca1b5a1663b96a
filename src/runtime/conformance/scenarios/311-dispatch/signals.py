import functools, weakref
from django.db.models import signals
from django.dispatch import Signal, receiver
from .models import Prox, Sub, Thing

ping = Signal()
cached = Signal(use_caching=True)
order = []


def make(name):
    def handler(sender, **kwargs):
        order.append(name)
        return name
    handler.__name__ = handler.__qualname__ = name
    return handler


handlers = {n: make(n) for n in "abcdef"}


@receiver(ping)
def reentrant(sender, depth=0, **kwargs):
    order.append(f"r{depth}")
    if depth < 2:
        ping.send(sender, depth=depth + 1)


@receiver(ping)
def connects(sender, depth=0, **kwargs):
    if depth == 2:
        ping.connect(handlers["a"])
        ping.disconnect(connects)
        order.append("connected")


@receiver([signals.pre_save, signals.post_save], sender=Thing, dispatch_uid="both")
@receiver(signals.post_save, sender=Prox)
def both(sender, signal, instance, **kwargs):
    print("both", sender.__name__, signal is signals.pre_save)


def strict(sender, instance, created, raw, using, update_fields, signal):
    print("strict", created)


try:
    signals.post_save.connect(lambda sender, instance: None, weak=False)
except ValueError as e:
    print(e)
try:
    signals.post_save.connect("not callable")
except Exception as e:
    print(type(e).__name__, e)
try:
    signals.post_save.connect(strict, sender=Sub, weak=False)
except ValueError as e:
    print(e)
