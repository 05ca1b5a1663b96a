from django.db import transaction
from django.db.models import F
from django.db.models.signals import post_save
from django.dispatch import Signal, receiver
from .models import Account, Entry

overdrawn = Signal()

@receiver(post_save, sender=Entry)
def book(sender, instance, created, **kwargs):
    Account.objects.filter(pk=instance.account_id).update(amount=F("amount") + instance.amount)
    account = Account.objects.select_for_update().get(pk=instance.account_id)
    transaction.on_commit(lambda: print("committed", account))
    if account.amount < 0:
        overdrawn.send(sender=Account, account=account)

@receiver(overdrawn)
def refuse(sender, account, **kwargs):
    if account.name != "bank":
        raise ValueError(f"{account} is too low")
