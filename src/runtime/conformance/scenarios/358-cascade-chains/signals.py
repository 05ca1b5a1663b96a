from django.db import transaction
from django.db.models.signals import post_delete, post_init, post_save, pre_delete, pre_save
from shop import models as m

order = []


def note(name):
    def receiver(sender, instance, **kwargs):
        if sender._meta.app_label == "shop":
            origin = kwargs.get("origin")
            order.append(f"{name} {sender.__name__}:{instance.pk}" + (f" of {type(origin).__name__}" if origin is not None else ""))
    return receiver


receivers = {name: note(name) for name in ("pre_save", "post_save", "pre_delete", "post_delete")}
pre_save.connect(receivers["pre_save"])
post_save.connect(receivers["post_save"])
pre_delete.connect(receivers["pre_delete"])
post_delete.connect(receivers["post_delete"])


def show(label):
    print(label)
    for line in order:
        print("   ", line)
    order.clear()
