import datetime as dt
from django.core.exceptions import ValidationError, NON_FIELD_ERRORS
from django.core import validators as v
from django.utils import translation
from shop.models import NoWords, Signup

d = dt.date(2024, 1, 1)
tries = [
    dict(nick="ok", age=20), dict(nick="ok"), dict(nick="OK"), dict(nick=""), dict(nick=None), dict(nick="x"), dict(nick="SpamEggs99"), dict(nick="root", age=66),
    dict(nick="a1", age=17), dict(nick="a2", age="abc"), dict(nick="a3", age=-2), dict(nick="a4", age=151), dict(nick="a5", age=40000),
    dict(nick="b1", site="nope"), dict(nick="b2", site="https://x.org/?q=1"), dict(nick="b3", mail="a@b"), dict(nick="b4", mail=""), dict(nick="b5", mail="x@y.zz"), dict(nick="b6", ip="::ffff:10.0.0.1"), dict(nick="b7", ip="1.2.3"),
    dict(nick="c1", rate="1.234"), dict(nick="c2", rate=100), dict(nick="c3", rate="1e5"), dict(nick="c4", rate="NaN"), dict(nick="c5", rate=1.005), dict(nick="c6", code="A"), dict(nick="c7", code="a\0"), dict(nick="c8", code="abcd"),
    dict(nick="d1", start=d, end=d - dt.timedelta(1)), dict(nick="d2", start=d, end=d, age=22), dict(nick="d3", start=d, end=d, age=24), dict(nick="d4", start=d, end=d, age=18), dict(nick="d5", start="01/02/2024"), dict(nick="  d6 "),
]
for kw in tries:
    try:
        s = Signup(**kw)
        s.save()
        print(kw["nick"], "saved", repr(s.nick), s.age, s.ip, repr(s.rate), repr(s.mail))
    except ValidationError as e:
        print(kw["nick"], e.messages, NON_FIELD_ERRORS in e.message_dict)
    except Exception as e:
        print(kw["nick"], type(e).__name__, e)
s = Signup.objects.get(nick="ok")
s.age = 21
for fields in (["nick"], ["age"]):
    try:
        s.save(update_fields=fields)
        print("fine")
    except ValidationError as e:
        print(repr(e), e.update_error_dict({"x": [1]}))
e = ValidationError({"a": ["x", ValidationError("y %(n)s", params={"n": 1})], "b": "z"})
print(e, list(e), e.message_dict, hasattr(e, "message"), hash(ValidationError("q")) == hash(ValidationError("q")), ValidationError("q", code="c") == ValidationError("q", code="c"), ValidationError(["a", ["b"], ValidationError("c")]).messages)
for f, val in ((v.validate_email, "a@b.co"), (v.validate_slug, "a b"), (v.validate_unicode_slug, "ü"), (v.validate_comma_separated_integer_list, "1,2,x"), (v.validate_ipv46_address, "::1"), (v.URLValidator(schemes=["ftp"]), "http://x.org"), (v.FileExtensionValidator(["pdf"]), type("F", (), {"name": "a.txt"})()), (v.DecimalValidator(3, 1), __import__("decimal").Decimal("12.34")), (v.MaxLengthValidator(lambda: 2), "abc"), (v.int_list_validator(sep="-"), "1-2"), (v.StepValueValidator(3, offset=1), 5), (v.RegexValidator("x", inverse_match=True), "axb"), (v.EmailValidator(allowlist=["local"]), "me@local")):
    try:
        print(getattr(f, "__name__", type(f).__name__), f(val))
    except ValidationError as e:
        print(getattr(f, "__name__", type(f).__name__), e.messages, e.code)
print(NoWords("a") == NoWords("a"), NoWords("a").deconstruct() if hasattr(NoWords("a"), "deconstruct") else "", v.MinValueValidator(1) == v.MinValueValidator(1), Signup._meta.get_field("age").validators == Signup._meta.get_field("age").validators, [type(x).__name__ for x in Signup._meta.get_field("age").validators if not callable(getattr(x, "__code__", None)) and not hasattr(x, "__code__")])
print(Signup.objects.filter(ip="10.0.0.1").count(), Signup(nick="zz").clean_fields(), Signup(nick="ok").validate_unique(exclude={"nick"}))
