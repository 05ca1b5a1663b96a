from datetime import date
from django.core import validators as v
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, transaction
from shop.models import Even, Event


def show(error):
    for name, errors in sorted(error.error_dict.items()):
        print("  ", name, [(e.code, e.messages, e.params and sorted(k for k in e.params)) for e in errors])


def create(**values):
    base = dict(name="party", slug="party", starts=date(2026, 5, 1), ends=date(2026, 5, 2))
    try:
        event = Event(**{**base, **values})
        event.save()
        print("saved", event.pk, values)
        return event
    except ValidationError as error:
        print("refused", values)
        show(error)


one = create()
create(name="PARTY", slug="p2", mail="x@y.org")
create(slug="party", name="p q")
create(name="a b", slug="no good", seats=3, level="X", mail="nope", site="x", code="abc", ip="1.2.3", numbers="1,a", rate="x")
create(name="x" * 13, slug="long", seats=40000, ends="2026-13-01", site="http://" + "x" * 30 + ".org", ip="::1")
create(name="early", slug="early", ends=date(2026, 4, 1), mail="b@y.org")
create(name="_under", slug="under", mail="c@y.org")
high = create(name="high", slug="high", level="H", mail="d@y.org", seats=6)
create(name="high2", slug="high2", level="H", mail="e@y.org")
create(name="high3", slug="high3", level="H", mail="f@y.org", active=False, ends=None)
create(name="open", slug="open", ends=None, mail="g@y.org", seats=62)
create(name="null", slug="null", seats=None, active=None, mail="h@y.org")
one.seats = 3
try:
    one.save(update_fields=["name"])
    print("partly saved")
    one.save(update_fields=["seats"])
except ValidationError as error:
    show(error)
one.refresh_from_db()
one.slug = "high"
try:
    one.clean_fields()
    one.validate_unique()
except ValidationError as error:
    show(error)
    print(error, repr(error))
try:
    one.validate_constraints(exclude={"level"})
    print("constraints hold")
except ValidationError as error:
    show(error)
try:
    with transaction.atomic():
        Event.objects.filter(pk=one.pk).update(ends=date(2020, 1, 1))
except IntegrityError as error:
    print(error)
try:
    with transaction.atomic():
        Event.objects.bulk_create([Event(name="_x", slug="x1", starts=date(2026, 1, 1))])
except IntegrityError as error:
    print(error)


def attempt(label, make):
    try:
        print(label, "->", make())
    except ValidationError as error:
        print(label, "!!", error.messages, error.code if hasattr(error, "code") else "")
    except Exception as error:
        print(label, "??", type(error).__name__, error)


attempt("mail", lambda: [v.validate_email(x) for x in ("a@b.co", "a@localhost", '"q"@x.org')])
attempt("mail bad", lambda: v.validate_email("a@b..c"))
attempt("url", lambda: v.URLValidator(schemes=["ftp"])("http://x.org"))
attempt("url2", lambda: [v.URLValidator()(x) for x in ("http://x.org:80/a?b#c", "https://[::1]/", "http://ä.org")])
attempt("url3", lambda: v.URLValidator()("http://x.org:99999/"))
attempt("slug", lambda: v.validate_unicode_slug("ä-1") or v.validate_slug("ä"))
attempt("range", lambda: v.MaxValueValidator(lambda: 3)(4))
attempt("min", lambda: v.MinValueValidator(3, "at least %(limit_value)s, not %(show_value)s")(2))
attempt("len", lambda: v.MaxLengthValidator(2)("abc"))
attempt("step", lambda: v.StepValueValidator(0.1)(0.35))
attempt("dec", lambda: v.DecimalValidator(4, 2)(__import__("decimal").Decimal("123.456")))
attempt("ip", lambda: v.validate_ipv4_address("1.2.3.4") or v.validate_ipv6_address("x"))
attempt("int list", lambda: v.int_list_validator(sep=";", allow_negative=True)("1;-2") or v.validate_comma_separated_integer_list("1;2"))
attempt("null", lambda: v.ProhibitNullCharactersValidator()("a\x00"))
attempt("regex", lambda: v.RegexValidator("^x", inverse_match=True)("xy"))
attempt("eq", lambda: (v.MinValueValidator(3) == v.MinValueValidator(3), v.RegexValidator("a") == v.RegexValidator("a"), Even() == Even("x"), v.EmailValidator() == v.validate_email))
attempt("bad flags", lambda: v.RegexValidator(__import__("re").compile("a"), flags=2))
attempt("constraint eq", lambda: [repr(c) for c in Event._meta.constraints])
e = ValidationError([ValidationError("one %(n)s", params={"n": 1}, code="o"), "two", ValidationError({"f": ["three"]})]) if False else ValidationError([ValidationError("one %(n)s", params={"n": 1}, code="o"), "two"])
attempt("errors", lambda: (e.messages, [x.code for x in e.error_list], str(e), repr(e), e == ValidationError(["one 1", "two"]), hash(e) == hash(e), list(e)))
e = ValidationError({"a": "x", NON_FIELD_ERRORS: ["y", "z"]})
attempt("dict", lambda: (e.message_dict, e.messages, dict(e), str(e)))
attempt("update", lambda: (e.update_error_dict(d := {"a": ["w"]}), d))
attempt("no dict", lambda: ValidationError("x").message_dict)
