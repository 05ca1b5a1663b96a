from django.db.models.signals import pre_save
from django.dispatch import receiver

from .models import Event


@receiver(pre_save, sender=Event, dispatch_uid="validate")
def validate(sender, instance, raw, using, update_fields, **kwargs):
    exclude = None
    if update_fields:
        exclude = {f.name for f in sender._meta.fields if f.name not in update_fields}
    instance.full_clean(exclude=exclude)
