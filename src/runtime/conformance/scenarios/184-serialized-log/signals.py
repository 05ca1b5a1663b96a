from django.core import serializers
from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver
from .models import Dump, Note


@receiver(post_save, sender=Note)
@receiver(pre_delete, sender=Note)
def dump(sender, instance, **kwargs):
    Dump.objects.create(body=serializers.serialize("json", [instance], fields=("text", "at", "parent")))
