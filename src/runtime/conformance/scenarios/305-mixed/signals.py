from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from .models import Ware


@receiver(pre_save, sender=Ware)
def dearer(sender, instance, **kwargs):
    print({f.name: type(getattr(instance, f.name)).__name__ for f in sender._meta.fields if hasattr(getattr(instance, f.name), "resolve_expression")})


@receiver(post_save, sender=Ware)
def told(sender, instance, **kwargs):
    print(instance.price, instance.weight, instance.count)
