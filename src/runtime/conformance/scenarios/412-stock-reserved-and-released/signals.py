from django.core.exceptions import ValidationError
from django.db.models import F, Sum
from django.db.models.signals import post_delete, post_init, post_save, pre_save
from django.dispatch import Signal, receiver

from .models import Reservation, Stock

stock_low = Signal()


@receiver(post_init, sender=Reservation)
def remember_status(sender, instance, **kwargs):
    instance._was = instance.status if "status" in instance.__dict__ else None


@receiver(pre_save, sender=Reservation)
def check(sender, instance, raw=False, **kwargs):
    if raw:
        return
    instance.clean_fields(exclude=["stock"])
    if instance._state.adding and instance.amount > instance.stock.free:
        raise ValidationError({"amount": f"only {instance.stock.free} left"})


@receiver(post_save, sender=Reservation)
def move(sender, instance, created, update_fields, **kwargs):
    if created:
        change = instance.amount
    elif instance._was == "open" and instance.status != "open":
        change = -instance.amount
    else:
        print("nothing moves", update_fields)
        return
    Stock.objects.filter(pk=instance.stock_id).update(reserved=F("reserved") + change)
    instance.stock.refresh_from_db(fields=["reserved"])
    if instance.status == Reservation.Status.DONE:
        stock = instance.stock
        stock.quantity -= instance.amount
        stock.save(update_fields=["quantity"])
    instance._was = instance.status


@receiver(post_save, sender=Stock)
def tell(sender, instance, created, **kwargs):
    if not created and instance.quantity <= instance.threshold:
        for function, answer in stock_low.send_robust(sender, stock=instance):
            print(function.__name__, repr(answer))


@receiver(stock_low)
def order_more(sender, stock, **kwargs):
    return f"order {stock.sku}"


@receiver(stock_low)
def complain(sender, stock, **kwargs):
    raise LookupError(stock.sku)


@receiver(post_delete, sender=Reservation)
def release(sender, instance, origin, **kwargs):
    print("released", instance.amount, type(origin).__name__)
