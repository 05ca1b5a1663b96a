from django.db import IntegrityError, transaction
from django.db.models import F, Sum
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver

from .models import History, Item, Order, Stock


class OutOfStock(Exception):
    pass


@receiver(post_save, sender=Item)
def take(sender, instance, created, **kwargs):
    if created:
        try:
            with transaction.atomic():
                Stock.objects.filter(pk=instance.stock_id).update(left=F("left") - instance.amount)
        except IntegrityError as e:
            print("  refused", e)
            raise OutOfStock(instance.stock.name) from e
    total(instance.order)


@receiver(post_delete, sender=Item)
def give_back(sender, instance, origin, **kwargs):
    print("  back", instance.amount, type(origin).__name__)
    stock = instance.stock
    stock.left += instance.amount
    stock.save(update_fields=["left"])
    if isinstance(origin, Item):
        total(instance.order)


def total(order):
    order.total = order.items.aggregate(t=Sum(F("amount") * F("stock__price")))["t"] or 0
    order.save(update_fields=["total"])


@receiver(pre_save, sender=Order)
def note(sender, instance, update_fields, **kwargs):
    if instance.pk and not update_fields:
        old = Order.objects.get(pk=instance.pk)
        if old.state != instance.state:
            History.objects.create(order=instance, text=f"{old.get_state_display()} -> {instance.get_state_display()}")
            transaction.on_commit(lambda: print("  mail", instance, instance.state))
            if old.state == "x":
                raise ValueError("cancelled stays cancelled")


@receiver(post_save, sender=Order)
def cancel(sender, instance, update_fields, **kwargs):
    if instance.state == "x" and not update_fields:
        for item in instance.items.all():
            item.delete()


@receiver(pre_delete, sender=Order)
def keep_paid(sender, instance, **kwargs):
    History.objects.create(order=instance, text=f"deleting {instance}")
    if instance.state == "p":
        raise PermissionError(f"{instance} is paid")
