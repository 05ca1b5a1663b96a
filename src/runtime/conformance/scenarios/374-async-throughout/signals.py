import asyncio

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import Signal, receiver

from .models import Task

finished = Signal()


@receiver(post_save, sender=Task)
async def a_saved(sender, instance, created, **kwargs):
    print("  async saved", instance, created)
    await asyncio.sleep(0)
    if instance.done:
        print("  ", await finished.asend(sender, task=instance))


@receiver(pre_save, sender=Task)
def check(sender, instance, **kwargs):
    if instance.name.startswith("!"):
        raise ValueError(f"bad name {instance.name}")


@receiver(m2m_changed, sender=Task.tags.through)
async def tagged(sender, action, pk_set, **kwargs):
    print("  tagged", action, sorted(pk_set or ()))


@receiver(post_delete, sender=Task)
async def deleted(sender, instance, **kwargs):
    n = await Task.objects.acount()
    print("  deleted", instance, n)


@receiver(finished)
async def one(sender, task, **kwargs):
    await asyncio.sleep(0.2)
    return f"one {task}"


@receiver(finished)
async def two(sender, task, **kwargs):
    await asyncio.sleep(0.1)
    return f"two {task}"


@receiver(finished)
def three(sender, task, **kwargs):
    return f"three {task}"
