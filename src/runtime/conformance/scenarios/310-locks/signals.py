from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import F
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from .models import Account, Audit, Entry


class Conflict(Exception):
    pass


@receiver(pre_save, sender=Account)
def version(sender, instance, update_fields, **kwargs):
    if instance._state.adding:
        return
    changed = sender.objects.filter(pk=instance.pk, version=instance.version).update(version=F("version") + 1)
    if not changed:
        raise Conflict(f"{instance.owner} changed by another")
    instance.version += 1


@receiver(post_save, sender=Entry)
def book(sender, instance, created, **kwargs):
    print("in atomic", connection.in_atomic_block)
    with transaction.atomic():
        account = Account.objects.select_for_update().get(pk=instance.account_id)
        account.balance = F("balance") + instance.amount
        account.save(update_fields=["balance"])
    print(account.owner, account.balance)


@receiver(post_save, sender=Entry)
def audit(sender, instance, **kwargs):
    try:
        with transaction.atomic():
            Audit.objects.create(text=f"{instance.account.owner}: {instance.amount}")
            if instance.amount == 13:
                raise ValueError("unlucky")
    except ValueError as e:
        print("audit failed", e)
    transaction.on_commit(lambda: print("committed", instance.pk))
