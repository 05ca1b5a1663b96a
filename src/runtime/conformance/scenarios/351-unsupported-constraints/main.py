from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F, Value
from shop.models import Slot, Thing


def attempt(label, f):
    try:
        with transaction.atomic():
            print(label, f())
    except ValidationError as e:
        print(label, e, {k: [x.code for x in v] for k, v in getattr(e, "error_dict", {}).items()}, getattr(e, "code", None))
    except Exception as e:
        print(label, type(e).__name__, e)


attempt(1, lambda: Thing.objects.create(code="a", label="l"))
attempt(2, lambda: Thing.objects.create(code="b", label="l"))
attempt(3, lambda: Thing.objects.create(code="c", label="l", group=1))
attempt(4, lambda: Thing.objects.create(code="d", label="l", group=1))
attempt(5, lambda: Thing.objects.create(code="a"))
attempt(6, lambda: Thing(code="e", label="l").validate_constraints())
attempt(7, lambda: Thing(code="e", label="x", group=1).validate_constraints())
attempt(8, lambda: Thing(code="a", label="x", group=9).validate_constraints())
attempt(9, lambda: Thing.objects.first().validate_constraints())
attempt(10, lambda: Slot.objects.create(start=1, end=3))
attempt(11, lambda: Slot.objects.create(start=3, end=3))
attempt(12, lambda: Slot.objects.create(start=1, end=4, room="A"))
attempt(13, lambda: Slot.objects.create(start=2, end=4, room="A"))
attempt(14, lambda: Slot.objects.create(start=3, end=4, room="b", state="odd"))
attempt(15, lambda: Slot.objects.create(start=10, end=30, room="c"))
attempt(16, lambda: Slot.objects.create(start=40, end=60, room="c"))
attempt(17, lambda: Slot.objects.create(start=40, end=60, room="c", state="done"))
for s in (Slot(start=1, end=9, room="A"), Slot(start=5, end=1, room="B"), Slot(start=100, end=200, room="c"), Slot(start=None, end=1, room="x"), Slot(start=1, end=2, room="*", state=None), Slot(start=1, end=Value(7), room="q")):
    attempt(18, s.validate_constraints)
    attempt(19, lambda: s.validate_constraints(exclude=["start"]))
    attempt(20, s.full_clean)
attempt(21, lambda: Slot.objects.filter(room="c").update(state="open"))
attempt(22, lambda: Slot.objects.bulk_create([Slot(start=1, end=2, room="z"), Slot(start=2, end=1, room="z")]))
attempt(23, lambda: Slot.objects.bulk_create([Slot(start=1, end=2, room="z"), Slot(start=1, end=3, room="Z")], ignore_conflicts=True))
attempt(24, lambda: Slot.objects.bulk_create([Slot(start=2, end=1, room="zz")], ignore_conflicts=True))
attempt(25, lambda: Slot.objects.get_or_create(start=1, end=3, room="a", defaults={"state": "odd"}))
attempt(26, lambda: Slot.objects.update_or_create(start=1, room="a", defaults={"end": 0}))
attempt(27, lambda: Thing.objects.bulk_create([Thing(code="a", label="up"), Thing(code="n", label="new")], update_conflicts=True, unique_fields=["code"], update_fields=["label"]))
print(Thing.objects.order_by("pk").values_list("code", "label", "group"))
print(Slot.objects.order_by("pk").values_list("room", "start", "end", "state"))
print([c.name for c in Thing._meta.constraints], [c.name for c in Slot._meta.constraints])
print(Slot._meta.constraints[3], repr(Slot._meta.constraints[4]), Thing._meta.constraints[3], Thing._meta.constraints[1:3])
