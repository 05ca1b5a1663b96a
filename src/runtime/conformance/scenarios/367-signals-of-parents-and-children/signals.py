from django.db.models.signals import class_prepared, post_delete, post_init, post_save, pre_delete, pre_save
from django.dispatch import receiver

from .models import Base, Menu, Note, Owner, Pizzeria, Place, Restaurant, Starred


def make(name):
    def handler(sender, instance, signal, raw=None, created=None, origin=None, **kwargs):
        which = {id(pre_save): "pre_save", id(post_save): "post_save", id(pre_delete): "pre_delete", id(post_delete): "post_delete"}[id(signal)]
        print("  ", name, which, sender.__name__, type(instance).__name__, instance.pk, created, type(origin).__name__)
    handler.__qualname__ = f"on_{name}"
    return handler


handlers = [make(m.__name__) for m in (Place, Restaurant, Pizzeria, Starred, Menu, Note, Owner)]
for model, handler in zip((Place, Restaurant, Pizzeria, Starred, Menu, Note, Owner), handlers):
    for signal in (pre_save, post_save, pre_delete, post_delete):
        signal.connect(handler, sender=model)

try:
    post_save.connect(make("Base"), sender=Base)
    print("abstract connected")
except Exception as e:
    print(type(e).__name__, e)
