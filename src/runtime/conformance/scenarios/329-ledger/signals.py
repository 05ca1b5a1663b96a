from django.core.exceptions import ValidationError
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver

from .models import Account, Entry


@receiver(pre_save, sender=Entry)
def validate(sender, instance, raw, update_fields, **kwargs):
    print("validate", instance, sorted(update_fields) if update_fields else None)
    instance.full_clean(exclude=["note"] if instance.note is None else None)


@receiver([post_save, post_delete], sender=Entry)
def tell(sender, instance, signal, **kwargs):
    account = Account.objects.with_balance().get(pk=instance.account_id)
    print("tell", kwargs.get("created"), account, account.balance, "overdrawn" if account.balance < 0 else "")


@receiver(pre_delete, sender=Entry)
def keep_locked(instance, origin, **kwargs):
    if instance.locked:
        raise ValidationError("%(entry)s is locked", code="locked", params={"entry": instance})
    print("may go", instance.pk, origin if hasattr(origin, "pk") else type(origin).__name__)
