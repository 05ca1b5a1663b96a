from django.db import transaction
from django.db.models import F
from django.db.models.signals import post_save
from django.dispatch import Signal, receiver
from .models import Event, Stock

sold = Signal()


@receiver(sold)
def reduce(sender, sku, n, **kw):
    s = Stock.objects.select_for_update().get(sku=sku)
    s.left = F("left") - n
    s.save(update_fields=["left"])
    s.refresh_from_db()
    return s.left


@receiver(sold)
def log(sender, sku, n, **kw):
    with transaction.atomic():
        return Event.objects.create(text=f"{sku}-{n}").pk


@receiver(post_save, sender=Event)
def veto(instance, **kw):
    if instance.text.endswith("-2"):
        raise ValueError("veto")
