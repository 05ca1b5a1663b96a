import datetime as d
from decimal import Decimal
from django.core.exceptions import ValidationError, NON_FIELD_ERRORS
from django.utils import timezone
from shop.models import Event


def t(label, f):
    try:
        print(label, "->", repr(f()))
    except ValidationError as e:
        print(label, "!!", e, repr(e))
        if hasattr(e, "error_dict"):
            for k, v in sorted(e.error_dict.items()):
                print("    ", k, v, [(x.message, x.code, x.params and sorted((a, str(b)) for a, b in x.params.items())) for x in v])
            print("    ", e.message_dict)
        else:
            print("    ", e.messages, [x.code for x in e.error_list])
        print("    ", e.messages, hash(e) == hash(e), list(e))
    except Exception as e:
        print(label, "!!", type(e).__name__, e)


today = d.date(2026, 3, 5)
make = lambda **kw: Event.objects.create(**{"title": "Python", "slug": "py", "day": today, **kw})
t("ok", make)
t("same", make)
t("slug", lambda: make(title="Other"))
t("month", lambda: make(title="Other", day=d.date(2026, 3, 9)))
t("fine", lambda: make(title="Other", day=d.date(2026, 4, 9)))
t("short", lambda: make(title="py", slug="a b", seats=3, kind="q", level=7))
t("long", lambda: make(title="Py" * 10, slug="x" * 11, seats=-2, price=Decimal("1234.567"), mail="no", site="nope"))
t("types", lambda: make(title=None, slug="", seats="many", price="dear", day="tomorrow", ends="never", level="x"))
t("types2", lambda: make(title="Types", slug="ty", seats=4.7, price="1e3", day="2026-13-01", ends="2026-01-01 25:00", level=""))
t("types3", lambda: make(title="Types3", slug="ty3", seats="4", price="1.5", day="2026-05-01", ends="2026-01-01 05:00", level="10"))
t("bad", lambda: make(title="Bad", slug="bad"))
t("worse", lambda: make(title="Worse", slug="worse", kind="p", price=3))
t("level", lambda: make(title="Level", slug="level", level=10))
t("mail", lambda: make(title="Mail", slug="mail", mail="a@b.de"))
t("mail2", lambda: make(title="Mail2", slug="mail2", mail="a@b.de"))
e = Event.objects.get(title="Python")
print(e.get_kind_display(), e.get_level_display(), e.get_group_display(), e.kind, repr(e.kind), type(e.kind))
e.kind = "zz"; e.level = 10; e.group = "3"
print(e.get_kind_display(), e.get_level_display(), e.get_group_display())
t("save", e.save)
t("save part", lambda: e.save(update_fields=["title"]))
t("clean_fields", lambda: e.clean_fields(exclude={"kind"}))
t("clean", e.clean)
t("validate_unique", e.validate_unique)
t("validate_constraints", e.validate_constraints)
t("full exclude", lambda: e.full_clean(exclude=["kind"], validate_constraints=False))
print(Event.Kind.choices, Event.Kind.labels, Event.Kind.values, Event.Kind.names, Event.Level.choices)
print(Event.Kind.TALK, repr(Event.Kind.TALK), Event.Kind("w").label, Event.Level(10).label, Event.Level.HIGH + 1, str(Event.Level.HIGH))
t("kind", lambda: Event.Kind("zzz"))
print("t" in Event.Kind, "zzz" in Event.Kind, Event.Kind.TALK in Event.Kind, 10 in Event.Level)
print(Event._meta.get_field("group").flatchoices, Event._meta.get_field("kind").choices, Event._meta.get_field("level").choices)
t("dates", lambda: e.get_next_by_day())
t("dates", lambda: e.get_previous_by_day())

x = ValidationError("one %(n)s", params={"n": 3}, code="c")
y = ValidationError([x, "two", ValidationError({"f": ["three", "four"]})])
z = ValidationError({"f": x, "g": ["five", x], NON_FIELD_ERRORS: y})
for v in (x, y, z):
    print(str(v), repr(v), v.messages, v == v, v == x)
z2 = {}
print(z.update_error_dict(z2), z2)
print(y.update_error_dict({}))
try:
    x.message_dict
except AttributeError as err:
    print(err)
print(ValidationError("a") == ValidationError("a"), ValidationError(["a", "b"]) == ValidationError(["b", "a"]))
print(list(Event.objects.order_by("pk").values_list("title", "kind", "level", "day", "ends")))
