import asyncio
from asgiref.sync import async_to_sync, sync_to_async
from django.core.exceptions import SynchronousOnlyOperation
from django.db import IntegrityError, transaction
from django.db.models import Count, F, Sum, Prefetch
from shop.models import Account, Entry
from shop.signals import moved


async def main():
    ann = await Account.objects.acreate(name="ann")
    bob, made = await Account.objects.aget_or_create(name="bob", defaults={"balance": 5})
    print(made, await Account.objects.aget_or_create(name="bob"), await Account.objects.aupdate_or_create(name="cid", defaults={"active": False}))
    e = await ann.entries.acreate(amount=10)
    await Entry(account=bob, amount=-3).asave()
    await e.arefresh_from_db()
    await ann.arefresh_from_db(fields=["balance"])
    print(ann.balance, e.account_id, await Account.objects.aactive_names())
    await ann.friends.aadd(bob)
    await ann.friends.aset([bob])
    print([f.name async for f in bob.friends.all()], await ann.friends.acount(), await ann.friends.acontains(bob) if hasattr(ann.friends, "acontains") else await ann.friends.all().acontains(bob))
    await ann.friends.aremove(bob)
    await bob.friends.aclear()
    for attempt in (lambda: ann.entries.count(), lambda: list(Account.objects.all()), lambda: ann.save(), lambda: e.delete(), lambda: Account.objects.get(pk=1), lambda: Entry.objects.first().account, lambda: len(ann.friends.all()), lambda: bool(Account.objects.all())):
        try:
            print(attempt())
        except SynchronousOnlyOperation as err:
            print(type(err).__name__, err)
    try:
        await Account.objects.aget(name="zed")
    except Account.DoesNotExist as err:
        print(err)
    try:
        await Account.objects.acreate(name="ann")
    except IntegrityError as err:
        print(type(err).__name__, err)
    print(await Account.objects.abulk_create([Account(name="x1"), Account(name="x2")]), await Account.objects.acount(), await Account.objects.aexists(), await Account.objects.order_by("name").afirst(), await Account.objects.order_by("name").alast(), await Account.objects.alatest("pk"), await Account.objects.aearliest("pk"))
    print(await Account.objects.aaggregate(s=Sum("balance"), n=Count("pk")), await Account.objects.ain_bulk([1, 2]), [x async for x in Account.objects.values_list("name", flat=True).order_by("-name")], [x async for x in Account.objects.order_by("pk").aiterator(chunk_size=1)])
    print(await Account.objects.filter(name__startswith="x").aupdate(balance=F("balance") + 1), await Account.objects.abulk_update([ann], ["balance"]), await Account.objects.filter(name__startswith="x").adelete(), await e.adelete(), e.pk)
    rows = [a async for a in Account.objects.prefetch_related("entries").order_by("pk")]
    print([(a.name, [x.amount for x in a.entries.all()]) for a in rows])
    print([e.account.name async for e in Entry.objects.select_related("account")])
    print(await moved.asend(sender="s", amount=1))
    print([(r.__name__, str(v)) for r, v in await moved.asend_robust(sender="s", amount=-1)])
    try:
        await moved.asend(sender="s", amount=-2)
    except ValueError as err:
        print("raised", err)
    results = await asyncio.gather(*(Account.objects.acreate(name=f"g{n}") for n in range(3)), return_exceptions=True)
    print(sorted(str(r) for r in results))

    @sync_to_async
    def transfer(fail):
        with transaction.atomic():
            Entry.objects.create(account=ann, amount=1)
            transaction.on_commit(lambda: print("committed"))
            if fail:
                raise RuntimeError("no")

    await transfer(False)
    try:
        await transfer(True)
    except RuntimeError as err:
        print(err, await Entry.objects.acount())


async_to_sync(main)()
print(moved.send(sender="s", amount=3))
print([type(v).__name__ for _, v in moved.send_robust(sender="s", amount=-3)])
print(Account.objects.order_by("pk").values_list("name", "balance"))
