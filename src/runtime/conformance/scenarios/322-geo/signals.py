import math
from django.db.models.signals import m2m_changed, post_init, post_save, pre_save
from django.dispatch import receiver
from .models import Distance, Place


@receiver(pre_save, sender=Distance)
def measure(sender, instance, **kwargs):
    if instance.km is None or instance.km == 0:
        instance.km = round(math.dist(instance.a.at, instance.b.at), 3)


@receiver(post_save, sender=Place)
def connect(sender, instance, created, **kwargs):
    if created and instance.at:
        others = sender.objects.exclude(pk=instance.pk).filter(at__isnull=False)
        Distance.objects.bulk_create([Distance(a=instance, b=o, km=math.dist(instance.at, o.at)) for o in others])
        print(instance.at, "near", [round(d.km, 2) for d in instance.from_here.all()])


@receiver(m2m_changed, sender=Place.near.through)
def links(action, instance, reverse, pk_set, **kwargs):
    print(action, instance.at, reverse, pk_set)
