from django.db import IntegrityError, transaction
from django.db.models import F, Value, Case, When
from django.db.models.functions import Upper
from django.db.models.signals import *
from app.models import *

for s, n in ((pre_save, "pre"), (post_save, "post"), (post_init, "init")):
    s.connect(
        lambda instance, n=n, **k: print(n, instance.pk, instance.code),
        sender=Item,
        weak=False,
    )
items = Item.objects.bulk_create([Item(code=c, n=i) for i, c in enumerate("abc")])
print([i.pk for i in items], items[0]._state.adding)
try:
    Item.objects.bulk_create([Item(code="d"), Item(code="a")])
except IntegrityError as e:
    print(e, Item.objects.count())
r = Item.objects.bulk_create(
    [Item(code="d", n=1), Item(code="a", n=9)], ignore_conflicts=True
)
print([x.pk for x in r], Item.objects.count())
r = Item.objects.bulk_create(
    [Item(code="e", n=1), Item(code="a", n=9)],
    update_conflicts=True,
    update_fields=["n"],
    unique_fields=["code"],
)
print([x.pk for x in r], Item.objects.get(code="a").n)
for kw in (
    {"ignore_conflicts": True, "update_conflicts": True},
    {"update_conflicts": True},
    {"update_conflicts": True, "update_fields": ["n"]},
    {"update_conflicts": True, "update_fields": ["id"], "unique_fields": ["code"]},
    {"update_conflicts": True, "update_fields": ["n"], "unique_fields": ["zz"]},
    {"batch_size": -1},
    {"batch_size": 1},
):
    try:
        print(len(Item.objects.bulk_create([Item(code=f"q{len(str(kw))}")], **kw)))
    except Exception as e:
        print(type(e).__name__, e)
xs = list(Item.objects.order_by("pk")[:2])
xs[0].n = F("n") + 100
xs[1].n = 5
xs[1].code = Upper(Value("zz"))
print(
    Item.objects.bulk_update(xs, ["n", "code"]), Item.objects.values_list("code", "n")
)
print(Item.objects.bulk_create([]), Item.objects.bulk_update([], ["n"]))
for f in (
    lambda: Item.objects.bulk_update([Item(code="x")], ["n"]),
    lambda: Item.objects.bulk_update(xs, []),
    lambda: Item.objects.bulk_update(xs, ["zz"]),
    lambda: Item.objects.bulk_update(xs, ["n"], batch_size=-1),
    lambda: Child.objects.bulk_create([Child(code="k")]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(
    Item.objects.filter(code__in=["a", "b"]).update(
        n=Case(When(code="a", then=Value(1)), default=F("n") * 2)
    ),
    Item.objects.update(code=F("code")),
)
o = Owner.objects.create()
print(o.item_set.bulk_create([Item(code="own")])[0].owner, o.item_set.count())
