import gc
from functools import partial
from django.db.models.signals import ModelSignal, post_save, pre_save
from django.dispatch import Signal, receiver
from .models import Device, Owner, Phone, Tracked, saved_twice


class Watcher:
    def __init__(self, name):
        self.name = name
        post_save.connect(self.on_save, sender=Device)
        post_save.connect(self.on_class, sender=Phone, dispatch_uid=("class", name))

    def on_save(self, sender, instance, **kwargs):
        print(self.name, "saw", sender.__name__, instance.state)

    @classmethod
    def on_class(cls, sender, **kwargs):
        print(cls.__name__, "saw", sender.__name__)

    @staticmethod
    def plain(sender, **kwargs):
        print("static", sender.__name__)

    def __call__(self, sender, **kwargs):
        print(self.name, "called", kwargs["changes"])
        return self


kept = Watcher("kept")
Watcher("lost")
gc.collect()
saved_twice.connect(kept)
saved_twice.connect(partial(lambda prefix, **kw: print(prefix, sorted(kw)), "partial"), weak=False)
pre_save.connect(Watcher.plain, sender=Owner)


@receiver(saved_twice, sender=Tracked)
def never(**kwargs):
    print("never")


@receiver(saved_twice)
def broken(sender, instance, changes, **kwargs):
    raise LookupError(instance.pk)
