import contextlib
import functools
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver, Signal
from .models import Account

low = Signal()


@receiver(post_save, sender=Account)
def check_balance(sender, instance, **kwargs):
    if instance.balance < 0:
        low.send(sender=sender, account=instance)


@receiver(post_save, sender=Account, dispatch_uid="welcome")
def welcome(sender, instance, created, **kwargs):
    if created:
        print("welcome", instance)


class disconnected(contextlib.ContextDecorator):
    def __init__(self, signal, receiver, sender, dispatch_uid=None):
        self.args = dict(receiver=receiver, sender=sender, dispatch_uid=dispatch_uid)
        self.signal = signal

    def __enter__(self):
        print("off", self.signal.disconnect(**self.args))
        return self

    def __exit__(self, *exc):
        self.signal.connect(**self.args, weak=False)
        print("on", len(self.signal.receivers), exc[0])


@contextlib.contextmanager
def mute_signals(*signals):
    paused = {s: s.receivers for s in signals}
    for s in signals:
        s.receivers = []
        s.sender_receivers_cache.clear()
    try:
        yield paused
    finally:
        for s, r in paused.items():
            s.receivers = r
            with s.lock:
                s.sender_receivers_cache.clear()


class CatchSignal:
    def __init__(self, signal):
        self.signal, self.calls = signal, []

    def __call__(self, **kwargs):
        self.calls.append(kwargs)

    def __enter__(self):
        self.signal.connect(self)
        return self

    def __exit__(self, *exc):
        assert self.signal.disconnect(self)
