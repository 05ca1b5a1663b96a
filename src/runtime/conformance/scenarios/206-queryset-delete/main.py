from django.db.models.signals import pre_delete, post_delete
from django.dispatch import receiver
from app.models import *


@receiver([pre_delete, post_delete])
def log(signal, sender, instance, using, origin, **kw):
    print(
        "pre" if signal is pre_delete else "post",
        instance,
        using,
        type(origin).__name__,
        origin is q if "q" in globals() else None,
    )


for i in range(5):
    Item.objects.create(n=i)
q = Item.objects.filter(n__gt=2)
print(q.delete())
print(q, Item.objects.count())
q = Item.objects.order_by("-n")
for bad in (
    lambda: q[:2].delete(),
    lambda: q.values("n").delete(),
    lambda: q.distinct().delete(),
    lambda: Item.objects.delete(),
    lambda: q.union(q).delete(),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(q.count())
for i in range(5):
    Item.objects.create(n=i)
q = Item.objects.exclude(n=3).order_by("-n")
print(q.delete())
q = Item.objects.none()
print(q.delete())
q = Item.objects.filter(pk__in=Item.objects.filter(n=3))
print(q.delete())
q = Item.objects.all()
print(q.delete())
