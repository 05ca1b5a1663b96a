from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models.signals import m2m_changed, post_save, post_delete, pre_delete, pre_save
from .models import *

NAMES = {Pizza.toppings.through: "toppings", Special: "specials", Pizza.similar.through: "similar", Pizza.next.through: "next"}


def watch(sender, instance, action, reverse, model, pk_set, using, signal, **more):
    print("  ", NAMES[sender], action, type(instance).__name__, instance, "rev" if reverse else "fwd", model.__name__, sorted(pk_set) if pk_set is not None else None, more)


def limit(sender, instance, action, pk_set, reverse, **kwargs):
    if action == "pre_add" and not reverse and instance.toppings.count() + len(pk_set) > 3:
        raise ValidationError("at most 3, not %(n)d", params={"n": instance.toppings.count() + len(pk_set)})
    if action == "pre_add" and not reverse and 99 in pk_set:
        pk_set.discard(99)


for s in NAMES:
    m2m_changed.connect(watch, sender=s)
m2m_changed.connect(limit, sender=Pizza.toppings.through)


def rows(sender, instance, signal, **kw):
    print("   row", sender.__name__, "saved" if signal is post_save else "deleted", instance.pk, kw.get("created"))


for m in (Special, Pizza.toppings.through):
    post_save.connect(rows, sender=m)
    post_delete.connect(rows, sender=m)
