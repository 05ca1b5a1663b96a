from django.core.exceptions import PermissionDenied
from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver
from .models import C, P


@receiver(pre_delete, sender=C)
def veto(instance, origin, **kw):
    if instance.n == 9:
        raise PermissionDenied(f"C {instance.pk} of {type(origin).__name__}")


@receiver(post_delete, sender=P)
def after(instance, **kw):
    print("after", instance.pk, P.objects.filter(pk=instance.pk).exists(), C.objects.count())
    if instance.n == 5:
        raise ValueError("five")
