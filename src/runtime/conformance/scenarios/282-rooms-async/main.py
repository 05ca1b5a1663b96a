import asyncio
from asgiref.sync import async_to_sync, sync_to_async
from django.core.exceptions import SynchronousOnlyOperation
from shop.models import Room, Tag
from shop.signals import booked
async def main():
    r = await Room.objects.acreate(name="a")
    s, made = await Room.objects.aget_or_create(name="b", defaults={"seats": 3})
    s, made2 = await Room.objects.aupdate_or_create(name="b", defaults={"seats": 4})
    print(made, made2, s.seats)
    t = await Tag.objects.acreate(name="t")
    u = await Tag.objects.acreate(name="u")
    await r.tags.aadd(t, u)
    await r.tags.aset([u])
    print([x async for x in r.tags.all()])
    await r.tags.aclear()
    v = await r.tags.acreate(name="v")
    await r.tags.aremove(v)
    try:
        Room.objects.count()
    except SynchronousOnlyOperation as e:
        print(e)
    print(await booked.asend(sender=Room, room=r))
    print(booked.send(sender=Room, room=s))
    print(await asyncio.gather(booked.asend_robust(Room, room=r), Room.objects.aget(name="b")))
    await r.arefresh_from_db()
    print(r.seats, await Room.objects.abulk_create([Room(name="x"), Room(name="y")]))
    print(await Room.objects.filter(name__in=["x", "y"]).aupdate(seats=9), await Room.objects.aaggregate(__import__("django.db.models").db.models.Sum("seats")))
    print(await Room.objects.filter(name="x").adelete(), await s.adelete())
    print(await Room.objects.aexists(), await Room.objects.alast(), await Room.objects.afirst() == r, await Room.objects.ain_bulk([r.pk]))
    async for name in Room.objects.values_list("name", flat=True).order_by("name"):
        print(name)
    await sync_to_async(Room.objects.create)(name="z")
async_to_sync(main)()
async_to_sync(booked.asend)(Room, room=Room.objects.get(name="a"))
