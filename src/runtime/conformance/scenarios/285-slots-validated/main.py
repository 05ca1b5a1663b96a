from django.core.exceptions import ValidationError
from django.db import IntegrityError
from shop.models import Slot
def attempt(**kwargs):
    try:
        s = Slot.objects.create(**kwargs)
        print("made", s.pk, repr(s.day), repr(s.start))
        return s
    except ValidationError as e:
        print(e.message_dict if hasattr(e, "error_dict") else e.messages)
        print({k: [x.code for x in v] for k, v in e.error_data.items()} if hasattr(e, "error_data") else sorted((k, [x.code for x in v]) for k, v in e.error_dict.items()))
    except IntegrityError as e:
        print("integrity", e)
a = attempt(room="A1", start=2, end=3)
attempt(room="a1", start=1, end=3, mail="x", url="nope", kind="c")
attempt(room="A1", start=2, end=1)
attempt(room="A1", start=4, end=3)
attempt(room="Z9", start=6, end=8)
attempt(room="B1", start=44, end=50)
attempt(room="B2", start="8", end="9", kind="b", url="skip")
attempt(room="B3", start="x", end=None)
attempt(room="C1", start=10, end=20, kind="b")
attempt(room="TOOLONG1", start=-1, end=2, slug="a b")
attempt(room="D1", start=12, end=14, slug="s")
attempt(room="D2", start=12, end=15, slug="s")
a.end = 3
a.save()
try:
    a.clean_fields(exclude=["room"])
    a.validate_unique()
    a.validate_constraints()
    Slot(room="A1", start=2, end=9).validate_constraints()
except ValidationError as e:
    print(repr(e), str(e), list(e), e.messages)
try:
    Slot.objects.bulk_create([Slot(room="x", start=9, end=1)])
except IntegrityError as e:
    print(e)
print(Slot.objects.filter(pk=a.pk).update(room="zzz"), Slot.objects.get(pk=a.pk).room)
e = ValidationError(["a", ValidationError("b %(x)s", params={"x": 1})])
print(e, e.messages, repr(e), [x.messages for x in e.error_list], e == ValidationError(["a", "b 1"]))
