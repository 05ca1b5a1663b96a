from asgiref.sync import async_to_sync, sync_to_async
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from .models import A


async def notify(n):
    return await A.objects.filter(n=n).acount()


@receiver(post_save, sender=A)
def sync_receiver(instance, **kw):
    print("count", async_to_sync(notify)(instance.n))


@receiver(pre_save, sender=A)
async def async_receiver(instance, **kw):
    print("before", await sync_to_async(A.objects.count)(), await A.objects.filter(pk=instance.pk).aexists())
