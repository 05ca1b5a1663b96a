import asyncio
from asgiref.sync import async_to_sync, sync_to_async
from django.db.models.signals import post_save, m2m_changed, pre_delete
from django.dispatch import receiver, Signal
from .models import Room, Tag
booked = Signal()
@receiver(post_save, sender=Room)
async def on_room(sender, instance, created, **kwargs):
    await asyncio.sleep(0.01)
    print("async room", instance.name, created, await Room.objects.acount())
@receiver(post_save, sender=Room)
def on_room_sync(sender, instance, created, **kwargs):
    print("sync room", instance.name, created)
@receiver(m2m_changed, sender=Room.tags.through)
async def on_tags(action, pk_set, **kwargs):
    print("async tags", action, pk_set)
@receiver(pre_delete)
async def on_delete(sender, instance, **kwargs):
    print("async delete", sender.__name__, instance.pk)
@receiver(booked)
async def slow(sender, room, **kwargs):
    await asyncio.sleep(0.05)
    room.seats += 1
    await room.asave(update_fields=["seats"])
    return "slow"
@receiver(booked)
async def fast(sender, room, **kwargs):
    await asyncio.sleep(0.001)
    print("fast")
    return "fast"
@receiver(booked)
def plain(sender, room, **kwargs):
    print("plain")
    return "plain"
