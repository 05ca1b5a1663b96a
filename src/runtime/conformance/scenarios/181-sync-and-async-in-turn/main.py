from asgiref.sync import sync_to_async
from django.db import transaction
from app.models import A
A.objects.create(n=1)
with transaction.atomic():
    A.objects.create(n=1)


@sync_to_async
def work():
    with transaction.atomic():
        a = A.objects.create(n=5)
        transaction.on_commit(lambda: print("committed", a.pk))
    return a


async def main():
    a = await work()
    print(a.n, await A.objects.acount())
    await sync_to_async(a.delete)()
    async for x in A.objects.all():
        print(x.pk)
    try:
        a2 = A(n=3)
        a2.save()
    except Exception as e:
        print(type(e).__name__, e)
    b, created = await A.objects.aupdate_or_create(n=7, defaults={"n": 8})
    print(b.n, created, await A.objects.abulk_create([A(n=9)]) is not None, (await A.objects.aaggregate(s=__import__("django.db.models").db.models.Sum("n"))))
    print(await A.objects.filter(n=9).aupdate(n=10), (await A.objects.alast()).n, (await A.objects.afirst()).n, await A.objects.filter(n=10).adelete())
    print([x async for x in A.objects.aiterator()] if hasattr(A.objects, "aiterator") else None)
