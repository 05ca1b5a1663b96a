from collections import deque
from dataclasses import asdict
from django.db import transaction
from django.db.models import Max
from django.db.models.signals import post_save, pre_save, pre_delete
from django.dispatch import Signal, receiver
from .models import *

appended = Signal()
pending = deque()


class Immutable(TypeError):
    pass


@receiver(pre_save, sender=Stored)
def no_update(instance, **kw):
    if not instance._state.adding:
        raise Immutable(f"{instance} cannot change")


@receiver(pre_delete, sender=Stored)
def no_delete(instance, **kw):
    raise Immutable(f"{instance} cannot go")


@transaction.atomic
def append(*events):
    for e in events:
        state = Stored.objects.replay(e.account)
        e.apply(state)
        last = Stored.objects.filter(account=e.account).aggregate(m=Max("position"))["m"] or 0
        Stored.objects.create(account=e.account, position=last + 1, name=type(e).__name__, data=asdict(e))


@receiver(post_save, sender=Stored)
def project(instance, created, **kw):
    e = instance.load()
    pending.append(e)
    match e:
        case Opened(account=a, owner=o):
            Balance.objects.create(account=a, owner=o, amount=0)
        case Deposited(account=a, amount=n):
            Balance.objects.filter(pk=a).update(amount=models.F("amount") + n)
        case Withdrawn(account=a, amount=n) if n > 100:
            print("  big", n)
            Balance.objects.filter(pk=a).update(amount=models.F("amount") - n)
        case Withdrawn():
            Balance.objects.filter(pk=e.account).update(amount=models.F("amount") - e.amount)
    transaction.on_commit(flush)


def flush():
    while pending:
        e = pending.popleft()
        appended.send(type(e), event=e)


@receiver(appended, sender=Deposited)
@receiver(appended, sender=Withdrawn)
def announce(sender, event, **kw):
    print("  announce", event, Balance.objects.get(pk=event.account).amount)


@receiver(appended, sender=Event)
def never(**kw):
    print("never")
