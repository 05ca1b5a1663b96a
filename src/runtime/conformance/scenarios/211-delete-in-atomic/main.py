from django.db import transaction
from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver
from app.models import Item


@receiver(post_delete, sender=Item)
def gone(instance, **kw):
    pk = instance.pk
    print(
        "post",
        pk,
        transaction.get_connection().in_atomic_block,
        Item.objects.filter(pk=pk).exists(),
    )
    transaction.on_commit(lambda: print("commit", pk, instance.pk))
    if instance.n == 13:
        raise ValueError("13")


a = Item.objects.create(n=1)
a.delete()
b = Item.objects.create(n=2)
with transaction.atomic():
    b.delete()
    print("in", b.pk)
c = Item.objects.create(n=3)
try:
    with transaction.atomic():
        c.delete()
        raise KeyError
except KeyError:
    print(c.pk, Item.objects.count())
d = Item.objects.create(n=13)
try:
    d.delete()
except ValueError:
    print(d.pk, Item.objects.count())
with transaction.atomic():
    try:
        d.delete()
    except ValueError:
        pass
    try:
        print(Item.objects.count())
    except transaction.TransactionManagementError as e:
        print(e)
with transaction.atomic():
    try:
        with transaction.atomic():
            d.delete()
    except ValueError:
        pass
    print(Item.objects.count())
