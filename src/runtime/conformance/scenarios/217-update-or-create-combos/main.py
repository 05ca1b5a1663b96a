from django.db.models import F
from django.db.models.signals import pre_save, post_save
from django.db.models.functions import Upper
from app.models import *


def log(signal, instance, update_fields, **kw):
    print(
        "pre" if signal is pre_save else "post",
        instance.name,
        update_fields and sorted(update_fields),
        kw.get("created"),
        instance.n,
    )


pre_save.connect(log, sender=Item)
post_save.connect(log, sender=Item)
print(Item.objects.update_or_create(name="a", defaults={"n": 1}))
print(Item.objects.update_or_create(name="a", defaults={"n": 2}))
print(Item.objects.update_or_create(name="a", defaults={"n": F("n") + 1}))
print(Item.objects.update_or_create(name="a"))
print(Item.objects.update_or_create(name="a", defaults={"label": "prop"}))
print(Item.objects.update_or_create(name="a", defaults={"name": "b", "n": lambda: 9}))
print(Item.objects.update_or_create(pk=1, defaults={"pk": 1, "n": 4}))
b = Box.objects.create()
print(b.items.update_or_create(name="c", defaults={"n": 1}))
print(b.items.update_or_create(name="c", defaults={"n": 2}))
print(
    b.items.get_or_create(name="c"),
    Plain.objects.update_or_create(x=1),
    Plain.objects.update_or_create(x=1),
)
try:
    Item.objects.update_or_create(name="b", defaults={"nope": 2})
except Exception as e:
    print(type(e).__name__, e)
