from functools import partial, wraps
from django.db import transaction
from django.db.models import F, Sum
from django.db.models.signals import post_delete, post_save
from django.dispatch import Signal, receiver
from .models import Event, Line, Order

order_total_changed = Signal(use_caching=True)
muted = []


def unless_muted(handler):
    @wraps(handler)
    def wrapper(*args, **kwargs):
        if handler.__name__ in muted:
            print("muted", handler.__name__)
            return
        return handler(*args, **kwargs)
    return wrapper


@receiver([post_save, post_delete], sender=Line, weak=False)
@unless_muted
def recompute(sender, instance, signal, **kwargs):
    order = instance.order
    before = order.total
    order.total = order.lines.aggregate(t=Sum(F("amount") * F("price")))["t"] or 0
    if order.pk and before != order.total:
        Order.objects.filter(pk=order.pk).update(total=order.total)
        order_total_changed.send(sender=Order, order=order, before=before, why="delete" if signal is post_delete else "save")


@receiver(order_total_changed, sender=Order)
def to_outbox(order, before, why, **kwargs):
    event = Event.objects.create(topic="total", payload={"order": order.code, "from": str(before), "to": str(order.total), "why": why})
    transaction.on_commit(partial(deliver, event.pk), robust=True)


def deliver(pk):
    event = Event.objects.get(pk=pk)
    if event.payload["to"].startswith("9"):
        raise RuntimeError(f"cannot deliver {pk}")
    updated = Event.objects.filter(pk=pk, sent=False).update(sent=True)
    print("delivered", event.payload, updated)
