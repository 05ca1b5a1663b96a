import datetime, json
from django.db import IntegrityError
from shop.models import *
t = [Tag.objects.create(name=n) for n in "abc"]
i = Item.objects.create(title="one", data={"k": [1, {"z": None}], "s": "ü"}, blob=b"\x00\x01", when=datetime.time(1, 2, 3), ip="2001:DB8::1")
i.tags.add(t[0], t[1].pk, 99)
i.tags.add(t[0])
i.tags.remove(t[2])
t[2].items.add(i)
t[2].items.set([])
s = Special.objects.create(title="sp")
s.tags.set(t[:2])
s.tags2.add(t[2])
s.related.add(i, through_defaults={"by": i})
i.related.set([s])
i.related.add(s)
print([(l.a_id, l.b_id, l.by_id) for l in Link.objects.order_by("pk")], list(s.related.all()), list(s.item_set.all()) if hasattr(s, "item_set") else "none")
i.refresh_from_db()
print(i.data, bytes(i.blob), i.when, i.ip, Item.objects.filter(data__k__1__z=None).count(), Item.objects.filter(data__s="ü").get(), Item.objects.filter(data__has_key="k").count())
print(Item.objects.filter(when__hour=1).exists(), Item.objects.filter(tags__in=t).distinct().count(), Item.objects.filter(tags=t[0], special__isnull=True).get())
i.tags.clear()
t[0].delete()
print(s.tags.all(), Item.objects.exclude(tags__isnull=True))
try:
    i.tags.add("nope")
except Exception as e:
    print(type(e).__name__, e)
try:
    i.tags.add(s)
except Exception as e:
    print(type(e).__name__, e)
try:
    Item(title="u").tags.add(t[1])
except Exception as e:
    print(type(e).__name__, e)
try:
    i.tags = []
except Exception as e:
    print(type(e).__name__, e)
try:
    i.related.create(title="n")
    print("made", Link.objects.count())
except Exception as e:
    print(type(e).__name__, e)
print(Item.tags.through.objects.filter(item=s).delete(), s.tags.exists())
print(i.delete())
print(s.delete(keep_parents=True), Item.objects.filter(title="sp").count())
