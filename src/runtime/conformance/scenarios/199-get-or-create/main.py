from django.db import transaction, IntegrityError
from django.db.models.signals import pre_save, post_save, pre_init, post_init
from django.dispatch import receiver
from app.models import Item


@receiver(post_save, sender=Item)
def saved(instance, created, **kw):
    print("saved", instance.pk, created, transaction.get_connection().in_atomic_block)
    transaction.on_commit(lambda: print("committed", instance.pk))


@receiver(post_init, sender=Item)
def inited(instance, **kw):
    print("init", instance.pk)


print(Item.objects.get_or_create(code="a"))
print(Item.objects.get_or_create(code="a", defaults={"n": 7}))
print(Item.objects.get_or_create(code="b", defaults={"n": 7})[0].n)
print(
    Item.objects.get_or_create(code__iexact="C", defaults={"code": "c", "n": lambda: 8})
)
try:
    print(Item.objects.get_or_create(code="zz", defaults={"nope": 1}))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(Item.objects.get_or_create(n=3, defaults={"code": "a"}))
except IntegrityError as e:
    print("IE", e)
Item.objects.create(code="d", n=7)
try:
    Item.objects.get_or_create(n=7)
except Item.MultipleObjectsReturned as e:
    print(e)


def veto(instance, **kw):
    if instance.code == "bad":
        raise ValueError("veto")


pre_save.connect(veto, sender=Item)
try:
    Item.objects.get_or_create(code="bad")
except ValueError as e:
    print(e)
print(Item.objects.count())
with transaction.atomic():
    Item.objects.get_or_create(code="e")
    print("still in")
print(Item.objects.update_or_create(code="e", defaults={"n": 1}))
print(
    Item.objects.update_or_create(
        code="f", defaults={"n": 1}, create_defaults={"n": 99}
    )[0].n
)
print(Item.objects.filter(n=5).get_or_create(code="g")[0].n)
