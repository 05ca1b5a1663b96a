from django.core.cache import cache
from django.db.models.signals import post_save
from django.dispatch import receiver
from .models import A


@receiver(post_save, sender=A)
def clear(instance, **kw):
    if instance.n > 5:
        cache.delete("all")
    cache.set(f"a-{instance.pk}", instance)
