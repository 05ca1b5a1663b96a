from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver

from .models import Account, Entry, Log, Tag


@receiver(pre_save, sender=Entry)
def check(sender, instance, **kwargs):
    if instance.amount == 0:
        raise ValidationError({"amount": "may not be zero"})


@receiver(post_save, sender=Entry)
def book(sender, instance, created, **kwargs):
    if created:
        Account.objects.filter(pk=instance.account_id).update(balance=F("balance") + instance.amount)
    account = Account.objects.get(pk=instance.account_id)
    Log.objects.create(text=f"{account} {account.balance}")
    transaction.on_commit(lambda: print("committed", instance, Log.objects.count()))
    if account.balance < 0:
        raise ValueError(f"{account} would be at {account.balance}")


@receiver(m2m_changed, sender=Entry.tags.through)
def tags_changed(sender, instance, action, reverse, model, pk_set, **kwargs):
    print(" m2m", action, instance, reverse, model.__name__, sorted(pk_set) if pk_set is not None else None)
    Log.objects.create(text=f"{action} {instance}")
    if action == "post_add" and pk_set and Tag.objects.filter(pk__in=pk_set, label="bad").exists():
        raise RuntimeError("no bad tags")
    if action == "pre_remove" and Tag.objects.filter(pk__in=pk_set, label="fixed").exists():
        raise RuntimeError("fixed tags stay")


@receiver(pre_delete, sender=Entry)
def keep(sender, instance, origin, **kwargs):
    print(" pre_delete", instance, repr(origin))
    if instance.amount == 99:
        raise PermissionError("entry 99 stays")


@receiver(post_delete, sender=Account)
def gone(sender, instance, **kwargs):
    print(" post_delete", instance, instance.pk, Account.objects.filter(pk=instance.pk).exists())
