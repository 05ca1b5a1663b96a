from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver

from shop.models import Item


@receiver(post_save, sender=Item)
async def later(instance, **kwargs):
    print("async", instance.pk)
    for attempt in (
        lambda: transaction.on_commit(print),
        lambda: transaction.on_commit("no function"),
        lambda: transaction.atomic().__enter__(),
        lambda: Item.objects.count(),
    ):
        try:
            attempt()
        except Exception as exc:
            print(type(exc).__name__, exc)


Item.objects.create(name="a")
with transaction.atomic():
    Item.objects.create(name="b")
print(Item.objects.count())
