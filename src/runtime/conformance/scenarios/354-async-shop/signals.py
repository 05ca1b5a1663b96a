import asyncio
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import Signal, receiver
from shop.models import Account, Entry

moved = Signal()


@receiver(post_save, sender=Entry)
async def on_entry(sender, instance, created, **kwargs):
    await asyncio.sleep(0)
    total = sum([e.amount async for e in Entry.objects.filter(account_id=instance.account_id)])
    print("async entry", instance.amount, created, total)
    await Account.objects.filter(pk=instance.account_id).aupdate(balance=total)


@receiver(post_save, sender=Entry)
def on_entry_sync(instance, **kwargs):
    print("sync entry", instance.amount, Account.objects.get(pk=instance.account_id).balance)


@receiver(m2m_changed, sender=Account.friends.through)
async def on_friends(action, instance, pk_set, **kwargs):
    print("friends", action, instance, pk_set and sorted(pk_set))


@receiver(moved)
async def slow(amount, **kwargs):
    await asyncio.sleep(0.2)
    print("slow", amount)
    return amount * 2


@receiver(moved)
async def fast(amount, **kwargs):
    await asyncio.sleep(0.1)
    print("fast", amount)
    if amount < 0:
        raise ValueError("negative")
    return amount


@receiver(moved)
def plain(amount, **kwargs):
    print("plain", amount)
