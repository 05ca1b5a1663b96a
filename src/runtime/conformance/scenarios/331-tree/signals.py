from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Concat, Replace, Substr
from django.db.models.signals import post_delete, post_save, pre_save
from .models import Node


def place(sender, instance, **kw):
    old = sender._base_manager.filter(pk=instance.pk).values_list("path", flat=True).first()
    instance.path = f"{instance.parent.path}/{instance.name}" if instance.parent else instance.name
    instance.depth = instance.path.count("/")
    instance._old = old
    print("place", old, "->", instance.path)


def move(sender, instance, created, **kw):
    if created:
        n = instance.ancestors().update(total=F("total") + 1)
        transaction.on_commit(lambda: print("committed", instance, n))
    elif instance._old != instance.path:
        for child in instance.children.all():
            child.save()


def shrink(sender, instance, origin, **kw):
    print("shrink", instance, instance.pk, instance.ancestors().update(total=F("total") - 1))


pre_save.connect(place, Node)
post_save.connect(move, Node)
post_delete.connect(shrink, Node)
