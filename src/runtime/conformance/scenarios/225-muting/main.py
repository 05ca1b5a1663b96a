from contextlib import contextmanager, ExitStack
from django.db.models import signals
from django.db.models.signals import post_save, pre_save, ModelSignal
from app.models import Item


def r1(instance, **kw):
    print("r1", instance.n)


def r2(instance, **kw):
    print("r2", instance.n)


post_save.connect(r1, sender=Item)
post_save.connect(r2, sender=Item, dispatch_uid="r2")


@contextmanager
def muted(signal=post_save):
    saved = signal.receivers
    signal.receivers = []
    signal.sender_receivers_cache.clear()
    try:
        yield saved
    finally:
        signal.receivers = saved
        signal.sender_receivers_cache.clear()


@contextmanager
def without(signal, receiver, sender, uid=None):
    was = signal.disconnect(receiver, sender=sender, dispatch_uid=uid)
    print("was", was)
    try:
        yield
    finally:
        signal.connect(receiver, sender=sender, dispatch_uid=uid)


Item.objects.create(n=1)
with muted() as saved:
    print(len(saved))
    Item.objects.create(n=2)
Item.objects.create(n=3)
with without(post_save, r1, Item):
    Item.objects.create(n=4)
with without(post_save, r2, Item):
    Item.objects.create(n=5)
with without(post_save, r2, Item, "r2"):
    Item.objects.create(n=6)
Item.objects.create(n=7)


class DisableSignals:
    def __init__(self):
        self.stashed = {}

    def __enter__(self):
        for s in [signals.pre_save, signals.post_save]:
            self.stashed[s] = s.receivers
            s.receivers = []

    def __exit__(self, *exc):
        for s, r in self.stashed.items():
            s.receivers = r


with DisableSignals():
    Item.objects.create(n=8)
Item.objects.create(n=9)
with ExitStack() as st:
    st.callback(post_save.connect, r1, sender=Item)
    print(post_save.disconnect(r1, Item))
    Item.objects.create(n=10)
Item.objects.create(n=11)
from unittest import mock

with mock.patch.object(post_save, "send") as send:
    Item.objects.create(n=12)
    print(
        send.call_count,
        send.call_args.kwargs["created"],
        send.call_args.kwargs["sender"],
    )
with mock.patch("django.db.models.signals.ModelSignal.send", return_value=[]):
    Item.objects.create(n=13)
with mock.patch("django.db.models.signals.post_save.receivers", []):
    Item.objects.create(n=14)
Item.objects.create(n=15)
i = Item(n=16)
i._skip = True
i.save()
