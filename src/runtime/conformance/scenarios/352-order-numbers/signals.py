from django.db import transaction
from django.db.models import F, Max, Sum
from django.db.models.functions import Coalesce
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from shop.models import Invoice, Line, Order


@receiver(pre_save, sender=Order)
def transition(sender, instance, **kwargs):
    old = sender._base_manager.filter(pk=instance.pk).first()
    instance._was = old and old.status
    if old and old.status == Order.Status.VOID:
        raise RuntimeError(f"{old} is void")


@receiver(post_save, sender=Order)
def invoice(sender, instance, created, update_fields, **kwargs):
    print("order", instance, created, instance._was, update_fields)
    if instance._was == Order.Status.OPEN and instance.status == Order.Status.PAID:
        number = (Invoice.objects.aggregate(m=Max("number"))["m"] or 100) + 1
        amount = sum(line.total for line in instance.lines.all())
        Invoice.objects.create(order=instance, number=number, amount=amount)
        transaction.on_commit(lambda: print("mail", instance.invoice.number, instance.invoice.amount))


@receiver([post_save, post_delete], sender=Line)
def retotal(sender, instance, signal, **kwargs):
    total = Order.objects.with_totals().filter(pk=instance.order_id).values_list("total", flat=True).first()
    print("total", instance, total, instance._order, signal is post_save)
    transaction.on_commit(lambda: print("commit", instance), robust=True)


@receiver(pre_delete, sender=Order)
def no_delete(instance, origin, **kwargs):
    print("deleting", instance, type(origin).__name__)
