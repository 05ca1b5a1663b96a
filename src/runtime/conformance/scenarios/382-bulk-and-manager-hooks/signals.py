from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.signals import post_save, pre_save, post_delete
from django.dispatch import receiver
from .models import *


@receiver(pre_save, sender=Thing)
def up(instance, **kw):
    instance.name = instance.name.upper()


@receiver(post_save, sender=Thing)
@receiver(post_delete, sender=Thing)
def count(instance, created=None, **kw):
    if created is False:
        return print("   not counted", instance)
    n = Shelf.objects.filter(pk=instance.shelf_id).update(items_count=F("items_count") + (1 if created else -1), _signals=False)
    print("   counted", instance, n)


@receiver([pre_bulk, post_bulk])
def bulk(sender, op, objs, signal, **kw):
    print("   bulk", "pre" if signal is pre_bulk else "post", op, [tuple(map(str, o)) if isinstance(o, tuple) else str(o) for o in objs], [getattr(o, "pk", "-") for o in objs])
    if any(str(o).startswith("BAD") for o in objs):
        raise ValueError("bad one")
