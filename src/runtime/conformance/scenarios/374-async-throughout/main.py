def t(label, f):
    try:
        r = f()
        print(label, "->", repr(r))
    except Exception as e:
        print(label, "!!", type(e).__module__, type(e).__qualname__, e, repr(e.args)[:300])


import asyncio
from asgiref.sync import async_to_sync, sync_to_async
from django.core.exceptions import SynchronousOnlyOperation
from django.db import transaction
from shop.models import Label, Task
from shop.signals import finished

a = Task.objects.create(name="a")
a.done = True
t("save", a.save)
t("bad", lambda: Task.objects.create(name="!"))


async def at(label, make):
    try:
        r = make()
        if asyncio.iscoroutine(r):
            r = await r
        print(label, "->", repr(r))
    except Exception as e:
        print(label, "!!", type(e).__name__, e)


async def go():
    await at("acreate", lambda: Task.objects.acreate(name="b", parent=a))
    await at("sync", lambda: Task.objects.create(name="sync"))
    await at("sync", lambda: list(Task.objects.all()))
    await at("sync", lambda: Task.objects.first())
    await at("lazy", lambda: Task.objects.filter(name="b").exists())
    await at("repr", lambda: Task.objects.all().count())
    await at("aget", lambda: Task.objects.aget(name="b"))
    await at("aget", lambda: Task.objects.aget(name="zz"))
    await at("agoc", lambda: Task.objects.aget_or_create(name="c", defaults={"done": True}))
    await at("agoc", lambda: Task.objects.aget_or_create(name="c"))
    await at("auoc", lambda: Task.objects.aupdate_or_create(name="c", defaults={"done": False}))
    await at("abulk", lambda: Task.objects.abulk_create([Task(name="d"), Task(name="e")]))
    await at("aup", lambda: Task.objects.filter(name__in="de").aupdate(done=True))
    await at("acount", lambda: Task.objects.acount())
    await at("aexists", lambda: Task.objects.filter(name="q").aexists())
    await at("afirst", lambda: Task.objects.afirst())
    await at("alast", lambda: Task.objects.alast())
    await at("alatest", lambda: Task.objects.alatest("pk"))
    await at("aearliest", lambda: Task.objects.aearliest("pk"))
    await at("ain_bulk", lambda: Task.objects.ain_bulk([1, 2]))
    await at("aagg", lambda: Task.objects.aaggregate(n=__import__("django").db.models.Count("pk")))
    await at("acontains", lambda: Task.objects.acontains(a))
    print([x.name async for x in Task.objects.filter(done=True)])
    print([x async for x in Task.objects.values_list("name", flat=True)[:2]])
    print([x.name async for x in Task.objects.aiterator(chunk_size=1)])
    b = await Task.objects.aget(name="b")
    await at("fk", lambda: b.parent)
    b = await Task.objects.select_related("parent").aget(name="b")
    await at("fk", lambda: b.parent)
    l = await Label.objects.acreate(text="x")
    await at("aadd", lambda: b.tags.aadd(l))
    await at("aset", lambda: b.tags.aset([]))
    await at("acreate", lambda: b.tags.acreate(text="y"))
    await at("aclear", lambda: b.tags.aclear())
    await at("children", lambda: a.children.acreate(name="f"))
    await at("arefresh", lambda: b.arefresh_from_db())
    b.name = "!bad"
    await at("asave", lambda: b.asave())
    b.name = "b2"
    await at("asave", lambda: b.asave(update_fields=["name"]))
    await at("adelete", lambda: b.adelete())
    await at("aqdelete", lambda: Task.objects.filter(name="d").adelete())
    await at("atomic", lambda: transaction.atomic().__enter__())

    @sync_to_async
    def block():
        with transaction.atomic():
            Task.objects.create(name="in block")
            raise KeyError("out")

    await at("block", block)
    await at("exists", lambda: Task.objects.filter(name="in block").aexists())
    rs = await asyncio.gather(Task.objects.acreate(name="g1"), Task.objects.acreate(name="!g2"), Task.objects.acreate(name="g3"), return_exceptions=True)
    print(rs)
    print(await finished.asend_robust(Task, task=a))
    try:
        async with asyncio.timeout(0.15):
            await finished.asend(Task, task=a)
    except TimeoutError as e:
        print("timeout", repr(e))


async_to_sync(go)()
t("nested", lambda: async_to_sync(lambda: Task.objects.acount())() if False else async_to_sync(Task.objects.acount)())
t("all", lambda: list(Task.objects.values_list("name", "done")))
