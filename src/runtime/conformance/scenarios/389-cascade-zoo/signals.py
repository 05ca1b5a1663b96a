from django.db.models import signals
from django.dispatch import receiver
from .models import *


@receiver([signals.pre_delete, signals.post_delete])
def trace(sender, instance, signal, origin, **kw):
    kind = "pre " if signal is signals.pre_delete else "post"
    who = origin if isinstance(origin, models.Model) else f"{type(origin).__name__}[{origin.model.__name__}]"
    print("  ", kind, sender.__name__, instance.pk, instance if sender is not Chip else instance.code, "by", who)


@receiver(signals.pre_delete, sender=Cage)
def move_out(instance, origin, **kw):
    if origin is instance and instance.zoo.cages.exclude(pk=instance.pk).exists():
        other = instance.zoo.cages.exclude(pk=instance.pk).first()
        print("   moved", instance.animals.filter(name__startswith="m").update(cage=other))


@receiver(signals.post_delete, sender=Animal)
def lonely(instance, **kw):
    print("   left", list(Animal.objects.filter(cage=instance.cage_id).values_list("name", "mother__name")), instance.friends.through.objects.count())


@receiver(signals.m2m_changed, sender=Animal.friends.through)
def friends(action, **kw):
    print("   friends", action)


@receiver(signals.post_save, sender=Keeper)
def keeper_saved(instance, created, **kw):
    print("   keeper", instance, created)
