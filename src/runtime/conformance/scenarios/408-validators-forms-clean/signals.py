from django.core.exceptions import ValidationError
from django.db.models.signals import pre_save
from django.dispatch import Signal, receiver
from .models import Signup

rejected = Signal()


@receiver(pre_save, sender=Signup)
def validate(sender, instance, update_fields, **kwargs):
    try:
        instance.full_clean(exclude=None if update_fields is None else {f.name for f in sender._meta.fields} - set(update_fields))
    except ValidationError as e:
        rejected.send(sender, errors=e)
        raise


@receiver(rejected)
def show(errors, **kwargs):
    for field, errs in sorted(errors.error_dict.items()):
        print("  ", field, [(e.code, e.message % (e.params or {})) for e in errs])
