import datetime
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from django.utils import timezone
from .models import Event


@receiver(pre_save, sender=Event)
def zone(sender, instance, **kwargs):
    if timezone.is_naive(instance.at):
        instance.at = timezone.make_aware(instance.at)
        print("made aware", instance.at.isoformat())


@receiver(post_save, sender=Event)
def told(instance, created, **kwargs):
    print(instance.name, type(instance.day).__name__, type(instance.start).__name__, timezone.localtime(instance.at).isoformat(), instance.created <= instance.updated)
