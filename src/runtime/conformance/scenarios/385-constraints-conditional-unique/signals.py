from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models.signals import pre_save, post_save
from django.dispatch import receiver
from .models import *


@receiver(pre_save)
def validate(sender, instance, raw, **kw):
    if raw or sender._meta.app_label != "shop" or getattr(instance, "_skip", False):
        return
    try:
        instance.full_clean()
    except ValidationError as e:
        print("  invalid", sender.__name__, {k: [(m, x.code) for x in v for m in x.messages] for k, v in e.error_dict.items()})
        raise


@receiver(post_save, sender=Member)
def demote(instance, **kw):
    if instance.role == "captain" and instance.left:
        type(instance).objects.filter(pk=instance.pk).update(active=False)
