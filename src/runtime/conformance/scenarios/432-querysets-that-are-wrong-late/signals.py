from django.db.models.signals import post_init, post_save, pre_save
from django.dispatch import receiver

from .models import Author, Book


@receiver(post_init, sender=Book)
def seen(sender, instance, **kwargs):
    print("init", sorted(instance.get_deferred_fields()), sorted(instance._state.fields_cache))


@receiver(pre_save, sender=Book)
def deferred(sender, instance, update_fields, **kwargs):
    print("saving", update_fields and sorted(update_fields), sorted(instance.get_deferred_fields()))
