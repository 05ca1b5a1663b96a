from django.db.models.signals import post_init, post_save, pre_save, post_delete
from django.dispatch import receiver

from .models import Owner, Thing


@receiver(post_init, sender=Thing)
def remember(sender, instance, **kwargs):
    instance._deferred_at_init = sorted(instance.get_deferred_fields())
    print("  init", instance.pk, instance._state.adding, instance._state.db, instance._deferred_at_init)


@receiver([pre_save, post_save], sender=Thing)
def watch(sender, instance, signal, update_fields, raw, using, created=None, **kwargs):
    name = "post" if signal is post_save else "pre"
    print("  ", name, created, sorted(update_fields) if update_fields is not None else None, getattr(instance, "_loaded", None) and instance.changed())


@receiver(post_delete)
def any_delete(sender, instance, **kwargs):
    print("  deleted", sender.__name__, instance.pk)
