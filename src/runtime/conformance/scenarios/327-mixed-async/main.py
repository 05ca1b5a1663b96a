import asyncio
from asgiref.sync import async_to_sync, sync_to_async
from django.contrib.auth.models import User
from django.core.exceptions import SynchronousOnlyOperation
from django.db import transaction
from shop.models import Message, Room
from shop.signals import delivered, log


def flush(label):
    print(label, log)
    log.clear()


async def go():
    ann, bob = [await User.objects.acreate(username=n) for n in ("ann", "bob")]
    room, made = await Room.objects.aget_or_create(name="r")
    await room.members.aadd(ann, bob)
    flush("joined")
    m = await room.messages.acreate(text=" hi ")
    flush(m.text)
    try:
        await Message.objects.acreate(room=room, text=" ")
    except ValueError as e:
        print(e)
    await Message.objects.acreate(room=room, text="bad")
    flush("bad")
    try:
        Message.objects.count()
    except SynchronousOnlyOperation as e:
        print(type(e).__name__, str(e)[:60])
    print(await sync_to_async(Message.objects.count)(), await room.messages.acount(), (await room.messages.afirst()).text, [x.text async for x in room.messages.filter(read=False)[:2]])
    print(await Message.objects.filter(text="hi").aupdate(read=True), await Message.objects.aearliest("pk"), await room.members.aset([bob]), await room.members.acount())
    flush("set")
    await room.members.aremove(bob)
    await room.members.aclear()
    print([r async for r in bob.rooms.all()], await Room.objects.acontains(room), await Room.objects.values_list("name", flat=True).aget())
    m = await Message.objects.select_related("room").alatest("pk")
    m.text = "changed"
    await m.asave()
    flush(m.room.name)
    await asyncio.gather(Message.objects.acreate(room=room, text="one"), Message.objects.acreate(room=room, text="two"))
    print(sorted(log))
    log.clear()
    print(await Room.objects.all().adelete())

async_to_sync(go)()
room = Room.objects.create(name="sync")
with transaction.atomic():
    room.messages.create(text="in atomic")
    transaction.on_commit(lambda: print("committed", Message.objects.count()))
flush("sync")
print(asyncio.run(delivered.asend(None, message=Message(text="x", room=room)))[0][1] if False else [r for _, r in delivered.send(None, message=Message(text="x", room=room))])
flush("send")
