from django.db.models.signals import post_save
from django.dispatch import Signal, receiver

from .models import Loaf

loaf_ordered = Signal()


@receiver([post_save, loaf_ordered], sender=Loaf)
def slice_loaf(sender, **kwargs):
    print("sliced")


@receiver([post_save, loaf_ordered], sender=Loaf)
def toast_loaf(sender, **kwargs):
    raise ValueError("the toaster smokes")


@receiver([post_save, loaf_ordered], sender=Loaf)
def serve_loaf(sender, **kwargs):
    print("served")
