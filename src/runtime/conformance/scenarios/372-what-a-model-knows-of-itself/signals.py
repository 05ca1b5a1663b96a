from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.dispatch import receiver

from .models import Link, Thing


@receiver(m2m_changed, sender=Thing.peers.through)
def peers(sender, instance, action, reverse, model, pk_set, **kwargs):
    print("  ", sender.__name__, action, instance.pk, reverse, model.__name__, sorted(pk_set) if pk_set is not None else None)


@receiver(m2m_changed, sender=Thing.others.through)
def others(sender, instance, action, reverse, model, pk_set, **kwargs):
    print("  ", sender.__name__, action, instance.pk, reverse, model.__name__, sorted(pk_set) if pk_set is not None else None)


@receiver([pre_delete, post_delete, post_save], sender=Link)
def links(sender, instance, **kwargs):
    print("   link", instance.pk, sorted(k for k in kwargs if k != "signal"))
