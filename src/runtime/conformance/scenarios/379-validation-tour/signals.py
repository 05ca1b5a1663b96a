from django.core.exceptions import ValidationError
from django.db.models.signals import pre_save
from django.dispatch import receiver
from .models import Event


@receiver(pre_save, sender=Event)
def always_clean(instance, raw, update_fields, **kw):
    if update_fields:
        instance.clean_fields(exclude={f.name for f in instance._meta.fields} - set(update_fields))
    else:
        instance.full_clean(exclude=["uid"], validate_constraints=False)
