import uuid, decimal
from django.db.models import F, Q, Value
from django.db.models.signals import *
from app.models import Thing

pre_save.connect(
    lambda instance, **k: print("pre", instance.pk is not None, instance._state.adding),
    sender=Thing,
    weak=False,
)
post_save.connect(
    lambda instance, created, **k: print("post", created), sender=Thing, weak=False
)
t = Thing.objects.create(data={"a": [1, {"b": None}], "n": 5})
print(type(t.pk), t.data, t.tags, t.opts)
t.tags.append("x")
t.save()
print(Thing.objects.get().tags, Thing().tags, Thing().opts is Thing().opts)
print(
    Thing.objects.filter(data__n=5).count(),
    Thing.objects.filter(data__a__1__b=None).count(),
    Thing.objects.filter(data__has_key="a").count(),
    Thing.objects.filter(data__n__gt=4).count(),
    Thing.objects.filter(data__missing__isnull=True).count(),
    Thing.objects.filter(tags__0="x").count(),
    Thing.objects.values_list("data__n", flat=True),
)
t.price = "1.999"
t.save()
print(repr(t.price))
t.refresh_from_db()
print(repr(t.price))
for v in ("abc", 12345678.1, None, decimal.Decimal("1.10")):
    t.price = v
    try:
        t.save()
        t.refresh_from_db()
        print(repr(t.price))
    except Exception as e:
        print(type(e).__name__, e)
t.refresh_from_db()
t.on = "yes"
try:
    t.save()
    print("saved")
except Exception as e:
    print(type(e).__name__, e)
t.on = 1
t.save()
print(t.on, Thing.objects.get().on)
t.data = object
try:
    t.save()
except Exception as e:
    print(type(e).__name__, e)
print(
    Thing(level=2).get_level_display(),
    Thing(level=9).get_level_display(),
    Thing(pk="6ba7b810-9dad-11d1-80b4-00c04fd430c8").pk,
    Thing.objects.filter(pk="6ba7b810-9dad-11d1-80b4-00c04fd430c8").exists(),
)
try:
    Thing.objects.filter(pk="nope").exists()
except Exception as e:
    print(type(e).__name__, e)
Thing.objects.all().delete()
b = Thing.objects.create(pk=uuid.UUID(int=5), blob=b"\x00\x01", ip="127.0.0.1", f="1.5")
b.refresh_from_db()
print(b.blob, b.ip, b.f, b.pk)
