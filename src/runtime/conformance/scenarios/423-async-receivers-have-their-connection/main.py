import asyncio
from asgiref.sync import async_to_sync
from asgiref.sync import async_to_sync, sync_to_async
from django.db import transaction, connection
from django.db.models.signals import post_save, pre_save, post_delete, pre_delete
from django.dispatch import Signal, receiver
from shop.models import Item, Note

audited = Signal()


@receiver(pre_save, sender=Item)
async def before(instance, **kwargs):
    print("  before", instance.name, connection.in_atomic_block)
    await asyncio.sleep(0)
    instance.amount += 1


@receiver(post_save, sender=Item)
async def after(instance, created, **kwargs):
    note = await Note.objects.acreate(item=instance, text="made" if created else "changed")
    print("  after", instance.name, created, note.pk, [r for _, r in await audited.asend(Item, note=note)])
    return note.pk


@receiver(post_save, sender=Item)
def plain(instance, **kwargs):
    print("  plain", instance.name, instance.note_set.count())


@receiver(audited)
async def audit(note, **kwargs):
    return f"audit {note.text} {await Note.objects.acount()}"


@receiver(post_delete, sender=Note)
async def gone(instance, origin, **kwargs):
    print("  gone", instance.text, type(origin).__name__)
    if instance.text == "stop":
        raise ValueError("no")


def attempt(label, work):
    print(label)
    try:
        print("  =", work())
    except Exception as error:
        print("  =", type(error).__name__, error)


attempt("create", lambda: Item.objects.create(name="a").amount)
with transaction.atomic():
    attempt("in block", lambda: Item.objects.create(name="b").amount)


async def inside():
    item = await Item.objects.acreate(name="c")
    print("  ", item.amount)
    item.amount = 10
    await item.asave(update_fields=["amount"])
    print(await Item.objects.filter(name="c").aget() == item, (await Item.objects.aget(name="c")).amount)
    print(await Item.objects.aupdate_or_create(name="c", defaults={"amount": 20}))
    print([i.name async for i in Item.objects.order_by("name")])
    async for note in Note.objects.select_related("item").order_by("pk"):
        print("   note", note.item.name, note.text)
    try:
        Item.objects.create(name="d")
    except Exception as error:
        print("  ", type(error).__name__, error)
    try:
        with transaction.atomic():
            pass
    except Exception as error:
        print("  ", type(error).__name__, error)

    @sync_to_async
    def block():
        with transaction.atomic():
            Item.objects.create(name="e")
            raise LookupError("back")

    try:
        await block()
    except LookupError as error:
        print("  ", error, await Item.objects.filter(name="e").aexists())
    await asyncio.gather(*(Item.objects.acreate(name=n) for n in "xy"))
    print(await item.adelete())
    return "done"


attempt("inside", lambda: async_to_sync(inside)())
stop = Note.objects.create(item=Item.objects.get(name="a"), text="stop")
attempt("refused", lambda: stop.delete())
attempt("refused set", lambda: Note.objects.filter(text__in=["stop", "made"]).delete())
print(Note.objects.count(), stop.pk)
attempt("rest", lambda: Item.objects.exclude(name="a").delete())
for each in (async_to_sync(audit), sync_to_async(plain)):
    try:
        audited.connect(each)
    except Exception as error:
        print(type(error).__name__, error)
    print(hasattr(each, "__name__"), hasattr(each, "__qualname__"), hasattr(each, "__wrapped__"), hasattr(each, "__self__"))
