import logging
from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import Signal, receiver
from app.models import Item

done = Signal()


@receiver(done)
def bad(n, **kw):
    raise KeyError(n)


@receiver(done)
def good(n, **kw):
    return n + 1


class Caller:
    def __call__(self):
        raise ValueError("callable")

    def __repr__(self):
        return "<Caller>"


@receiver(post_save, sender=Item)
def saved(instance, **kw):
    transaction.on_commit(
        lambda: print([str(r) for _, r in done.send_robust(Item, n=instance.n)])
    )
    if instance.n % 2:
        transaction.on_commit(Caller() if instance.n == 3 else bad, robust=True)


def boom():
    raise RuntimeError("boom")


for n in (1, 2):
    try:
        Item.objects.create(n=n)
    except Exception as e:
        print(type(e).__name__, e)
with transaction.atomic():
    Item.objects.create(n=5)
    with transaction.atomic():
        Item.objects.create(n=6)
        transaction.on_commit(boom, robust=True)
    try:
        with transaction.atomic():
            Item.objects.create(n=7)
            raise KeyError
    except KeyError:
        pass
    print("end of block")
try:
    with transaction.atomic():
        transaction.on_commit(lambda: print("first"))
        transaction.on_commit(boom)
        transaction.on_commit(lambda: print("never"))
        Item.objects.create(n=8)
except RuntimeError as e:
    print("out", e, Item.objects.filter(n=8).exists())
transaction.on_commit(boom, robust=True)
try:
    transaction.on_commit(boom)
except RuntimeError as e:
    print("at once", e)
try:
    with transaction.atomic():
        transaction.on_commit(Caller(), robust=True)
except Exception as e:
    print(type(e).__name__, e)
import functools

with transaction.atomic():
    transaction.on_commit(functools.partial(print, "partial", 1))
    transaction.on_commit(functools.partial(boom), robust=True) if False else None
