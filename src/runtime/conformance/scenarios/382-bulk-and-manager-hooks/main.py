import traceback
from django.db import IntegrityError, transaction
from django.db.models import F, Value, Q
from shop.models import *

def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__qualname__, e)


s = Shelf.objects.create(name="top")
t("bulk", lambda: Thing.objects.bulk_create([Thing(shelf=s, name=n) for n in "abc"]))
t("mute", lambda: Thing.objects.bulk_create([Thing(shelf=s, name="d")], send_signals=False))
t("plain", lambda: Thing.plain.bulk_create([Thing(name="e", n=1), Thing(name="f")]))
t("related", lambda: s.things.bulk_create([Thing(name="g")]))
t("bad", lambda: Thing.objects.bulk_create([Thing(name="bad")]))
t("dup", lambda: Thing.objects.bulk_create([Thing(name="x"), Thing(name="a")]))
t("ignore", lambda: [o.pk for o in Thing.objects.bulk_create([Thing(name="y"), Thing(name="a")], ignore_conflicts=True, send_signals=False)])
t("conflict", lambda: [(o.pk, o.n) for o in Thing.objects.bulk_create([Thing(name="Y", n=5), Thing(name="Z", n=6)], update_conflicts=True, update_fields=["n"], unique_fields=["name"])])
t("batch", lambda: len(Thing.objects.bulk_create((Thing(name=f"b{i}") for i in range(5)), batch_size=2, send_signals=False)))
t("update", lambda: Thing.objects.filter(name__in="AB").update(n=F("n") + 1))
t("update related", lambda: s.things.update(n=Value(0)))
t("update none", lambda: Thing.objects.none().update(n=1))
t("empty update", lambda: Thing.objects.update(_signals=False))
t("update pk", lambda: Thing.objects.filter(name="e").update(pk=50, _signals=False))
t("update fk", lambda: Thing.plain.filter(pk=50).update(shelf=s))
t("update fk id", lambda: Thing.plain.filter(pk=50).update(shelf_id=s.pk))
t("update str", lambda: Thing.plain.filter(pk=50).update(n="12"))
t("update bad", lambda: Thing.plain.filter(pk=50).update(n="x"))
t("update bad2", lambda: Thing.plain.update(nope=1))
t("update sliced", lambda: Thing.plain.all()[:2].update(n=1))
t("update ordered", lambda: Thing.plain.order_by("-n").update(n=F("n") * 2))
t("shelf", lambda: (s.items_count, s.refresh_from_db(), s.items_count))
t("by", lambda: (Thing.objects.by_n(0), s.things.by_name("A")))
t("no attr", lambda: Thing.objects.nope)
t("clone", lambda: Thing.objects.filter(n=1).exclude(n=2)._label)
try:
    Thing.objects.get(name="nope", n=3)
except Thing.DoesNotExist as e:
    print(e, e.__notes__, "".join(traceback.format_exception_only(e)))
t("get many", lambda: Thing.objects.get(name__startswith="B"))
t("goc", lambda: Thing.objects.get_or_create(name="A", defaults={"n": 99}))
t("goc2", lambda: Thing.objects.get_or_create(name="goc", defaults={"n": lambda: 3, "shelf": s}))
t("goc3", lambda: Thing.objects.get_or_create(name="goc", defaults={"n": 4}))
t("goc4", lambda: Thing.objects.get_or_create(name__iexact="goc", defaults={"name": "other"}))
t("goc5", lambda: Thing.objects.get_or_create(nope=1))
t("uoc", lambda: Thing.objects.update_or_create(name="A", defaults={"n": F("n") + 5}))
t("uoc2", lambda: s.things.update_or_create(name="UOC", defaults={"n": 2}, create_defaults={"n": 8}))
t("uoc3", lambda: s.things.update_or_create(name="UOC", defaults={"n": 2}, create_defaults={"n": 8}))
t("each", lambda: Thing.objects.filter(name__startswith="b").each_delete())
t("delete", lambda: Thing.objects.filter(name="C").delete())
t("db_default", lambda: (Thing(name="q").n, Thing.objects.create(name="q").n, Thing.plain.get(name="F").n))
t("bulk_update", lambda: Thing.objects.bulk_update([o for o in Thing.objects.all()[:2]], ["n"]))
things = list(Thing.objects.all()[:3])
for i, o in enumerate(things):
    o.n = i * 11
    o.shelf = None
t("bulk_update", lambda: (Thing.objects.bulk_update(things, ["n", "shelf"], batch_size=1), list(Thing.plain.values_list("name", "n", "shelf"))))
t("remove", lambda: s.things.remove(s.things.first()))
t("remove other", lambda: s.things.remove(Thing(pk=1)))
t("clear", lambda: s.things.clear(bulk=False))
t("add", lambda: s.things.add(Thing.objects.get(name="A"), Thing.objects.get(name="B")))
t("add nobulk", lambda: s.things.add(Thing(name="nb"), bulk=False))
t("add unsaved", lambda: s.things.add(Thing(name="us")))
t("set", lambda: s.things.set(Thing.objects.filter(name__in=["B", "D"])))
t("final", lambda: s.things.values_list("name", flat=True))
t("shelf del", lambda: s.delete())
