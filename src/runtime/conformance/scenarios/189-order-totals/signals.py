from django.core.exceptions import ValidationError
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from .models import Coupon, Line, Order


@receiver(post_save, sender=Line)
@receiver(post_delete, sender=Line)
def lines(sender, instance, **kwargs):
    if kwargs.get("origin") is not None and isinstance(kwargs["origin"], Order):
        print("order goes")
        return
    instance.order.recalc()


@receiver(m2m_changed, sender=Order.coupons.through)
def coupons(sender, instance, action, reverse, model, pk_set, **kwargs):
    print(action, instance, reverse, model.__name__, pk_set)
    if action == "pre_add":
        for pk in sorted(pk_set):
            if not reverse and Coupon.objects.get(pk=pk).percent > 50:
                pk_set.discard(pk)
                print("too much", pk)
        if not reverse and instance.coupons.count() + len(pk_set) > 2:
            raise ValidationError("at most %(n)s coupons", params={"n": 2}, code="many")
    if action.startswith("post_"):
        for o in [instance] if not reverse else Order.objects.filter(pk__in=pk_set or []):
            o.recalc()
