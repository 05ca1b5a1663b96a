from django.db.models.signals import pre_save
from django.dispatch import receiver

from .models import Cell


@receiver(pre_save, sender=Cell)
def say(sender, instance, **kwargs):
    print({f.attname: f.value_from_object(instance) for f in sender._meta.fields})
