from django.db import transaction
from django.db.models import F, Max, Value
from django.db.models.functions import Concat, Substr
from django.db.models.signals import m2m_changed, post_save, pre_delete, pre_save
from django.dispatch import receiver
from django.utils.text import slugify

from .models import Category


@receiver(pre_save, sender=Category)
def set_path(sender, instance: Category, raw, **kwargs):
    if raw:
        return
    instance.clean()
    instance._old_path = sender.objects.filter(pk=instance.pk).values_list("path", flat=True).first()
    prefix = instance.parent.path if instance.parent_id else ""
    instance.depth = prefix.count("/")
    instance.path = f"{prefix}{slugify(instance.name)}/"
    if instance._state.adding and not instance.position:
        last = sender.objects.filter(parent=instance.parent).aggregate(m=Max("position"))["m"]
        instance.position = (last or 0) + 10


@receiver(post_save, sender=Category)
def move_children(sender, instance, created, **kwargs):
    old = instance._old_path
    if created or old == instance.path:
        print("placed", instance.path, instance.depth, instance.position)
        return
    below = sender.objects.filter(path__startswith=old).exclude(pk=instance.pk)
    shift = instance.path.count("/") - old.count("/")
    n = below.update(path=Concat(Value(instance.path), Substr("path", len(old) + 1)), depth=F("depth") + shift)
    print("moved", old, "->", instance.path, "with", n)


@receiver(pre_delete, sender=Category)
def note(sender, instance, origin, **kwargs):
    print("pre_delete", instance.path, "origin is", origin if origin is instance else type(origin).__name__)
