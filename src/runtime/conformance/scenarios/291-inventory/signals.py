from django.core.exceptions import ValidationError
from django.db.models import F
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import Signal, receiver
from .models import Movement, Product, Stock, Warehouse

low = Signal()


@receiver(pre_save, sender=Stock)
def remember(sender, instance, raw, using, update_fields, **kwargs):
    old = Stock.objects.filter(pk=instance.pk).values_list("quantity", flat=True).first()
    instance._old = old
    print("before", instance.pk, old, "->", instance.quantity, update_fields and sorted(update_fields), using)


@receiver(post_save, sender=Stock)
def record(sender, instance, created, **kwargs):
    if isinstance(instance.quantity, int):
        Movement.objects.create(stock=instance, delta=instance.quantity - (instance._old or 0))
    else:
        print("expression", type(instance.quantity).__name__)
        instance.refresh_from_db(fields=["quantity"])
    if instance.quantity < 3:
        print([(getattr(f, "__name__", f), r) for f, r in low.send_robust(Stock, stock=instance)])


@receiver(low)
def order_more(stock, **kwargs):
    return f"order {stock.product_id}"


@receiver(low, dispatch_uid="picky")
def picky(stock, **kwargs):
    raise ValidationError([f"{stock.quantity} left", "call"], code="low")


@receiver([pre_delete, post_delete])
def gone(sender, instance, origin, **kwargs):
    print(sender._meta.label_lower, instance.pk, "by", type(origin).__name__)
