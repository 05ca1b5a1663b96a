from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_in
from django.core.exceptions import ValidationError
from django.db.models.signals import m2m_changed, post_save, pre_delete, pre_save
from django.dispatch import receiver
from .models import Cart, Coupon, Item


@receiver(post_save, sender="shop.Customer")
def cart_for(sender, instance, created, **kwargs):
    if created:
        Cart.objects.create(customer=instance)
    else:
        instance.cart.save()


@receiver(pre_save, sender=Item)
def valid(sender, instance, **kwargs):
    if instance.count > 5:
        raise ValidationError("at most 5", code="many")


@receiver(m2m_changed, sender=Coupon.customers.through)
def points(sender, instance, action, pk_set, reverse, **kwargs):
    print(action, reverse, type(instance).__name__, sorted(pk_set or []))
    if action == "pre_add":
        pk_set.difference_update({"USED"})


@receiver(pre_delete, sender=get_user_model())
def last_words(sender, instance, origin, **kwargs):
    print("bye", instance, instance.cart.items.count(), origin)
