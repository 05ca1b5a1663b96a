from django.db import transaction
from django.db.models import F
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from stock.models import Product
from .models import Line, Order, paid


@receiver(post_save, sender=Line)
def reserve(instance, created, **kw):
    if created:
        n = Product.objects.filter(pk=instance.product_id).update(reserved=F("reserved") + instance.qty)
        transaction.on_commit(lambda: print("reserved", n, instance.product))


@receiver(post_delete, sender=Line)
def free(instance, **kw):
    instance.product.refresh_from_db()
    instance.product.reserved -= instance.qty
    instance.product.save(update_fields=("reserved",))


@receiver(paid)
def ship(sender, order, **kw):
    for line in order.lines.select_related("product"):
        Product.objects.filter(pk=line.product_id).update(stock=F("stock") - line.qty, reserved=F("reserved") - line.qty)
    return order.lines.count()


@receiver(paid)
def crash(order, **kw):
    order.nope
