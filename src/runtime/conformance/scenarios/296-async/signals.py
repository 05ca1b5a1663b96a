import asyncio
from asgiref.sync import async_to_sync, sync_to_async
from django.db.models.signals import post_delete, post_save
from django.dispatch import Signal, receiver
from .models import Job, Step

finished = Signal()


@receiver(post_save, sender=Job)
async def later(sender, instance, created, **kwargs):
    print("later", instance.name, created)
    await asyncio.sleep(0)
    count = await Step.objects.filter(job=instance).acount()
    print("after a while", instance.name, count)


@receiver(post_save, sender=Job)
def now(sender, instance, **kwargs):
    print("now", instance.name)


@receiver(finished)
async def one(job, **kwargs):
    await asyncio.sleep(0.02)
    await Step.objects.acreate(job=job, n=1)
    return "one"


@receiver(finished)
async def two(job, **kwargs):
    await asyncio.sleep(0)
    if job.runs:
        raise ValueError("two")
    return "two"


@receiver(finished)
def three(job, **kwargs):
    return "three"


@receiver(post_delete)
async def gone(sender, instance, **kwargs):
    print("gone", sender.__name__, instance.pk)
