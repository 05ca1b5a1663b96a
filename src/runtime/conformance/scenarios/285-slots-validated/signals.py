from django.core.exceptions import ValidationError
from django.db.models.signals import pre_save
from django.dispatch import receiver
from .models import Slot
@receiver(pre_save, sender=Slot)
def validate(sender, instance, raw, **kwargs):
    if not raw:
        instance.full_clean(exclude=["url"] if instance.url == "skip" else None)
        print("valid", instance.room)
