from django.db.models.signals import m2m_changed, post_save, pre_save
from django.dispatch import receiver

from .models import Bar, Place, Tag


@receiver([pre_save, post_save])
def saved(sender, instance, raw, signal, **kwargs):
    print("  ", "post" if signal is post_save else "pre", sender.__name__, instance.pk, raw, kwargs.get("created"))


@receiver(m2m_changed)
def m2m(sender, instance, action, pk_set, raw=None, **kwargs):
    print("  ", action, instance.pk, pk_set and sorted(pk_set), raw)
