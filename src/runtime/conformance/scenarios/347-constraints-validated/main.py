import datetime
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from shop.models import Room, Strict


def attempt(label, f):
    try:
        with transaction.atomic():
            print(label, f())
    except ValidationError as e:
        print(label, "ValidationError", e, "|", e.messages, "|", getattr(e, "error_dict", None) and sorted(e.message_dict.items()))
    except Exception as e:
        print(label, type(e).__name__, e)


a = Room.objects.create(code="A1", floor=1, seats=4, is_main=True, nick="Blue", slug="blue", opened=datetime.date(2024, 1, 2))
attempt(1, lambda: Room.objects.create(code="A1", floor=1))
attempt(2, lambda: Room.objects.create(code="A2", floor=1, is_main=True))
attempt(3, lambda: Room.objects.create(code="a2", floor=13, seats=2, reserved=3))
attempt(4, lambda: Room.objects.create(code="A3", floor=2, nick="BLUE"))
attempt(5, lambda: Room.objects.create(code="A4", floor=3, seats=7))
attempt(6, lambda: Room.objects.create(code="A5", floor=3, seats=8, slug="blue", opened=datetime.date(2024, 12, 31)))
attempt(7, lambda: Room.objects.create(code="A6", floor=99, seats=-1))
attempt(8, lambda: Room.objects.filter(pk=a.pk).update(reserved=5))
attempt(9, lambda: Room.objects.bulk_create([Room(code="B1", floor=5), Room(code="B1", floor=5)]))
attempt(10, lambda: Room.objects.bulk_create([Room(code="B1", floor=5), Room(code="B1", floor=5)], ignore_conflicts=True))
print(Room.objects.values_list("pk", "code", "floor", "nick"))
attempt(11, lambda: Room(code="Z", floor="x", seats="", nick="n" * 30).full_clean())
attempt(12, lambda: Room(code="Z1", floor="3", seats="4").clean_fields())
attempt(13, lambda: Room(code="A1", floor=1, is_main=True, nick="bLuE").validate_constraints())
attempt(14, lambda: Room(code="A1", floor=1, is_main=True, nick="bLuE").validate_constraints(exclude={"nick"}))
attempt(15, lambda: Room(code="A1", floor=1, is_main=True).validate_constraints(exclude={"is_main", "code"}))
attempt(16, lambda: Room(code="A1", floor=1, is_main=True).full_clean(validate_constraints=False))
attempt(17, lambda: Room(code="A9", floor=9, slug="blue", opened=datetime.date(2024, 5, 5)).validate_unique())
attempt(18, lambda: Room(code="A9", floor=9, slug="blue", opened=datetime.date(2023, 5, 5)).validate_unique())
attempt(19, lambda: Strict(name="toolong", kind="c").save())
attempt(20, lambda: Strict.objects.create(name="one", kind="a", room=a))
attempt(21, lambda: Strict.objects.create(name="one", kind="a", room=a))
attempt(22, lambda: Strict.objects.create(name="two", kind="a", room_id=99))
attempt(23, lambda: Strict.objects.create(name="three", kind="b"))
attempt(24, lambda: Strict.objects.create(name="four", kind="b"))
b = Room.objects.get(floor=5)
attempt(25, lambda: Strict.objects.create(name="five", kind="b", room=b))
attempt(26, lambda: Strict.objects.get_or_create(name="one", defaults={"kind": "b"}))
attempt(27, lambda: Strict.objects.update_or_create(name="one", defaults={"kind": "x"}))
attempt(28, lambda: Strict(name="", kind="").full_clean())
attempt(29, lambda: Strict(name=None, kind=None).full_clean())
attempt(30, lambda: a.delete())
attempt(31, lambda: Room(floor=None, code=None).validate_constraints())
attempt(32, lambda: Room(code="Q1", floor=13, seats=None).validate_constraints())
for c in Room._meta.constraints:
    print(c, "|", c.name, c.violation_error_code, c.violation_error_message, c == c.clone(), type(c).__name__)
    print(c.deconstruct())
print(Room._meta.total_unique_constraints, Strict._meta.unique_together)
print(Room._meta.constraints[0] == Room._meta.constraints[1], hash(a) == hash(1))
a.nick = "blue"
attempt(40, a.full_clean)
