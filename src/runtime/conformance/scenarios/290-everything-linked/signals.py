from django.db.models.signals import m2m_changed, post_save, pre_delete, post_delete
from django.dispatch import receiver
from .models import *
@receiver(m2m_changed)
def all_links(sender, instance, action, reverse, model, pk_set, using, **kwargs):
    print(sender.__name__, instance, action, reverse, model.__name__, sorted(pk_set) if pk_set else pk_set)
    if action == "pre_add" and 99 in pk_set:
        pk_set.discard(99)
@receiver([post_save, post_delete], sender=Item)
@receiver([post_save, post_delete], sender=Special)
@receiver([post_save, post_delete], sender=Link)
def rows(sender, instance, **kwargs):
    print(sender.__name__, instance.pk, kwargs.get("created", "deleted"))
