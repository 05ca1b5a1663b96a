from decimal import Decimal
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Concat, Lower, Upper
from shop.models import Item, Kind, Slot


def attempt(title, what):
    try:
        with transaction.atomic():
            print(title, what())
    except Exception as e:
        print(title, type(e).__name__, e)


made = Item.objects.bulk_create([Item(sku=f"s{n}", stock=n, price=n) for n in range(5)])
print([(i.pk, i._state.adding, str(i), repr(i.price)) for i in made])
attempt("double", lambda: Item.objects.bulk_create([Item(sku="n1"), Item(sku="s1")]))
print(Item.objects.count())
attempt("ignore", lambda: [i.pk for i in Item.objects.bulk_create([Item(sku="n1"), Item(sku="s1", stock=99)], ignore_conflicts=True)])
attempt("update", lambda: [(i.pk, i.stock) for i in Item.objects.bulk_create([Item(sku="s1", stock=50, name="new"), Item(sku="n2", stock=7)], update_conflicts=True, update_fields=["stock"], unique_fields=["sku"])])
print(list(Item.objects.values_list("pk", "sku", "stock", "name").order_by("pk")))
for options in ({"update_conflicts": True}, {"update_conflicts": True, "ignore_conflicts": True}, {"update_conflicts": True, "update_fields": ["stock"]}, {"update_conflicts": True, "update_fields": ["sku2"], "unique_fields": ["sku"]}, {"update_conflicts": True, "update_fields": ["id"], "unique_fields": ["sku"]}, {"batch_size": -1}, {"batch_size": 2}):
    attempt(str(sorted(options)), lambda: len(Item.objects.bulk_create([Item(sku="z1")], **options)))
items = list(Item.objects.order_by("pk")[:3])
for n, item in enumerate(items):
    item.stock = F("stock") + n
    item.name = Upper("sku")
    item.changed = Case(When(stock__gt=1, then=Value(1)), default=Value(0))
attempt("bulk_update", lambda: Item.objects.bulk_update(items, ["stock", "name", "changed"], batch_size=2))
print(list(Item.objects.values_list("sku", "stock", "name", "changed").order_by("pk")[:3]), type(items[0].stock).__name__)
attempt("no fields", lambda: Item.objects.bulk_update(items, []))
attempt("the key", lambda: Item.objects.bulk_update(items, ["id"]))
attempt("unsaved", lambda: Item.objects.bulk_update([Item(sku="q")], ["stock"]))
attempt("nothing", lambda: Item.objects.bulk_update([], ["stock"]))
attempt("no such", lambda: Item.objects.bulk_update(items, ["nope"]))
k = Kind(name="k")
attempt("unsaved kind", lambda: Item.objects.bulk_create([Item(sku="u", kind=k)]))
k.save()
i = Item(sku="u2", kind=k)
attempt("saved kind", lambda: Item.objects.bulk_create([i])[0].kind_id)
attempt("update f", lambda: Item.objects.filter(stock__gte=3).update(stock=F("stock") * 2, price=F("price") + Decimal("0.5"), name=Concat("sku", Value("!"))))
attempt("update all", lambda: Item.objects.order_by("-stock").update(changed=models.F("changed") + 1))
attempt("update none", lambda: Item.objects.filter(pk=0).update(stock=1))
attempt("update kind", lambda: Item.objects.filter(kind__name="k").update(kind=None))
attempt("update bad", lambda: Item.objects.update(stock="many"))
attempt("update no field", lambda: Item.objects.update(nope=1))
attempt("update slice", lambda: Item.objects.all()[:2].update(stock=1))
attempt("update joined", lambda: Item.objects.update(stock=F("kind__id")))
attempt("update unique", lambda: Item.objects.update(sku="same"))
print(list(Item.objects.values_list("sku", "stock", "price", "changed").order_by("pk")))
attempt("get_or_create", lambda: Item.objects.get_or_create(sku="s1", defaults={"stock": 1}))
attempt("get_or_create 2", lambda: Item.objects.get_or_create(sku__iexact="NEW", defaults={"sku": "new", "stock": lambda: 5}))
attempt("get_or_create 3", lambda: Item.objects.get_or_create(stock__gte=0))
attempt("get_or_create 4", lambda: Item.objects.get_or_create(nope=0))
attempt("update_or_create", lambda: Item.objects.update_or_create(sku="s2", defaults={"stock": F("stock") + 100, "price": Decimal("9.99")}))
attempt("update_or_create 2", lambda: Item.objects.update_or_create(sku="uoc", defaults={"stock": 1}, create_defaults={"stock": 2, "name": "made"}))
slots = [Slot(row=r, seat=s) for r in (1, 2) for s in (1, 2)]
Slot.objects.bulk_create(slots)
attempt("seats", lambda: [s.pk for s in Slot.objects.bulk_create([Slot(row=1, seat=1, who="ada"), Slot(row=3, seat=1, who="bob")], update_conflicts=True, unique_fields=["row", "seat"], update_fields=["who"])])
print(list(Slot.objects.values_list("row", "seat", "who").order_by("pk")))
print(Item.objects.in_bulk([1, 2]).keys(), Item.objects.in_bulk(["s3", "zz"], field_name="sku"), Slot.objects.filter(who="").in_bulk().keys())
print([i.sku for i in Item.objects.order_by("pk").iterator(chunk_size=2)], Item.objects.filter(pk__in=[]).count(), Item.objects.filter(pk__in=[1, None]).count())
attempt("select_for_update", lambda: Item.objects.select_for_update().get(pk=1))
attempt("defaults", lambda: Item.objects.create(sku="d", price="1.005").price)
attempt("null", lambda: Item.objects.create(sku=None))
attempt("long", lambda: Item.objects.create(sku="x" * 50).sku)
attempt("kwargs", lambda: Item(nope=1))
attempt("args", lambda: Item(1, "a", "b", 2, 3, 4, 5, 6, 7))
attempt("both", lambda: Item(1, id=2))
attempt("save", lambda: Item(pk=1, sku="forced").save(force_insert=True))
attempt("save 2", lambda: Item(pk=999, sku="forced").save(force_update=True))
attempt("save 3", lambda: Item(sku="x").save(update_fields=["nope"]))
attempt("save 4", lambda: Item(sku="x").save(update_fields=[]))
attempt("save 5", lambda: Item(sku="x").save(force_insert=True, update_fields=["sku"]))
attempt("save 6", lambda: Item(pk=1000, sku="xyz").save(update_fields=["sku"]))
attempt("save 7", lambda: Item.objects.create(pk="abc"))
attempt("clean", lambda: Item(sku="s1" * 9, price="1.234").full_clean())
