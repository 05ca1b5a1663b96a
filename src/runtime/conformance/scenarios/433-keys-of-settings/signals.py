from django.db.models.signals import post_init, post_save, pre_save
from django.dispatch import receiver

from .models import Device


@receiver(pre_save, sender=Device)
def clean_settings(sender, instance, **kwargs):
    if not isinstance(instance.settings, dict):
        raise TypeError(f"settings of {instance} are {type(instance.settings).__name__}")
    instance.settings = {k.lower(): v for k, v in sorted(instance.settings.items())}
    print("settings", instance.settings, sorted(instance.get_deferred_fields()))


@receiver(post_init, sender=Device)
def born(sender, instance, **kwargs):
    print("init", sorted(instance.get_deferred_fields()), instance.__dict__.get("name"))
