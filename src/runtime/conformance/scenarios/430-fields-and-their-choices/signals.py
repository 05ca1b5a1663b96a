from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver

from .models import Item


@receiver([pre_save, post_save], sender=Item)
def watch(sender, instance, signal, **kwargs):
    named = "pre" if signal is pre_save else "post"
    print(named, sender._meta.label, [f.name for f in sender._meta.fields if f.value_from_object(instance) in (None, "", {})])
