from django.db.models.signals import post_delete, post_init, post_save, pre_delete, pre_save
from django.dispatch import receiver
from .models import Bar, Cheap, Place, Pub, Restaurant, Visit, Waiter


def name_of(signal):
    return {pre_save: "pre_save", post_save: "post_save", pre_delete: "pre_delete", post_delete: "post_delete"}[signal]


@receiver([pre_save, post_save, pre_delete, post_delete])
def every(sender, instance, signal, **kwargs):
    if sender._meta.app_label == "shop":
        print(name_of(signal), sender.__name__, type(instance).__name__, instance.pk, kwargs.get("created"), type(kwargs.get("origin")).__name__)


@receiver(post_save, sender=Place)
def place_only(instance, raw, **kwargs):
    print("place itself", raw)


@receiver(post_save, sender=Restaurant)
@receiver(post_save, sender=Pub)
def visit(sender, instance, created, **kwargs):
    if created:
        Visit.objects.create(place=instance, pub=instance if sender is Pub else None)
