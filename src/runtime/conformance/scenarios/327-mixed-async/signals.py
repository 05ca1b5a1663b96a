import asyncio
from asgiref.sync import sync_to_async
from django.db import transaction
from django.db.models.signals import m2m_changed, post_save, pre_save
from django.dispatch import Signal, receiver
from .models import Message, Room

delivered = Signal()
log = []


@receiver(post_save, sender=Message)
async def push(sender, instance, created, **kwargs):
    names = [u.username async for u in instance.room.members.order_by("username")]
    log.append(f"push {instance.text} to {names}")
    results = await delivered.asend_robust(sender, message=instance)
    log.append(str([r if not isinstance(r, Exception) else repr(r) for _, r in results]))


@receiver(pre_save, sender=Message)
def clean(sender, instance, **kwargs):
    instance.text = instance.text.strip()
    if not instance.text:
        raise ValueError("empty")


@receiver(delivered)
async def slow(message, **kwargs):
    await asyncio.sleep(0.01)
    log.append("slow done")
    return "slow"


@receiver(delivered)
async def failing(message, **kwargs):
    await asyncio.sleep(0)
    if message.text == "bad":
        raise RuntimeError("no")
    return "ok"


@receiver(delivered)
def plain(message, **kwargs):
    return Message.objects.filter(room=message.room_id).count()


@receiver(m2m_changed, sender=Room.members.through)
async def joined(action, pk_set, instance, **kwargs):
    if action == "post_add":
        await Message.objects.acreate(room=instance, text=f"{sorted(pk_set)} joined")
