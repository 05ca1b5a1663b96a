import datetime, uuid
from decimal import Decimal
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.db.models import F, Q
from shop.models import Colour, Everything, Sizes

K = uuid.UUID(int=7)
e = Everything(key=K, title="hello", tags=["a", "b"], colour=Colour.RED)
print(repr(e), e.get_colour_display(), e.get_size_display(), e.get_grouped_display(), e.get_mapping_display(), e.get_called_display(), e.size is Sizes.M, repr(e.size), e.doc, e.raw, e.span)
e.save()
got = Everything.objects.get(pk=str(K))
print(got == e, got.title, got.tags, got.saves, repr(got.colour), got.colour == Colour.RED, got.size == Sizes.M, repr(got.size), got.raw, got.span, got.at, got.money, got.big, got.maybe, got.key)
got.tags.append("c")
got.mapping = 2
got.save(update_fields=["tags", "mapping"])
print(Everything.objects.filter(tags=["a", "b", "c"]).count(), Everything.objects.filter(title="hello").count(), Everything.objects.values_list("title", "tags", "saves", "mapping").get(), Everything.objects.filter(title__startswith="hel").count(), Everything.objects.filter(title__in=["hello"]).exists())
for change in ({"title": ""}, {"title": "x" * 13}, {"colour": "z"}, {"size": 9}, {"size": "2"}, {"grouped": "vhs"}, {"grouped": "tv"}, {"mapping": 3}, {"called": 7}, {"email": "no"}, {"email": "a@b.co"}, {"url": "no"}, {"url": "https://x.org"}, {"slug": "a b"}, {"slug": "ä-b"}, {"ip": "1.2.3"}, {"ip": "::1"}, {"small": 40000}, {"big": 2**70}, {"big": "12x"}, {"ratio": "a"}, {"money": "1234.5"}, {"money": "1.234"}, {"money": "abc"}, {"flag": "t"}, {"flag": None}, {"maybe": "False"}, {"maybe": "no"}, {"day": "2024-02-30"}, {"day": "2024-2-3"}, {"day": "x"}, {"at": "25:00"}, {"at": "7:5"}, {"span": "1 2"}, {"span": "3 days"}, {"span": "P1DT2H"}, {"doc": {1, 2}}, {"doc": None}, {"key": "zz"}, {"tags": "q,r"}, {"small": None}, {"title": None}, {"size": True}):
    (name, value), = change.items()
    try:
        x = Everything(title="t", **{k: v for k, v in change.items() if k != "title"})
        if name == "title":
            x.title = value
        x.clean_fields()
        print(name, repr(value), "->", repr(getattr(x, name)))
    except ValidationError as error:
        print(name, repr(value), error.message_dict, [m.code for ms in error.error_dict.values() for m in ms])
    except Exception as error:
        print(name, repr(value), type(error).__name__, error)
for change in ({"big": 2**70}, {"small": 40000}, {"money": "abc"}, {"day": "x"}, {"flag": "maybe"}, {"flag": None}, {"span": 5}, {"at": "x"}, {"ratio": "a"}, {"size": "x"}, {"key": "zz"}, {"doc": {1}}, {"ip": "hello"}, {"email": "no"}, {"colour": "too long"}, {"raw": "text"}, {"day": datetime.datetime(2024, 1, 2, 3)}, {"stamp": "2020-01-01"}):
    (name, value), = change.items()
    try:
        x = Everything(title="t")
        setattr(x, name, value)
        x.save()
        x.refresh_from_db()
        print(name, repr(value), "saved as", repr(getattr(x, name)) if name != "stamp" else "now")
    except Exception as error:
        print(name, repr(value), type(error).__name__, error)
meta = Everything._meta
for name in ("title", "tags", "saves", "size", "key", "money", "grouped"):
    f = meta.get_field(name)
    print(f, repr(f), f.verbose_name, f.help_text, f.column, f.attname, f.get_internal_type(), f.description % f.__dict__, f.editable, f.blank, f.null, f.has_default(), f.max_length, f.flatchoices[:2], f.empty_strings_allowed)
print(Everything.objects.filter(Q(size=Sizes.M) & Q(day=None)).count(), Everything.objects.filter(span__gt=datetime.timedelta(hours=30)).count(), Everything.objects.filter(at__lt="09:00").count(), Everything.objects.filter(raw=b"ab").count(), Everything.objects.filter(ip__isnull=True).count())
for lookup in ({"size": "x"}, {"day": "x"}, {"key": "x"}, {"flag": "x"}, {"money": "x"}, {"at": "x"}, {"ratio": "x"}, {"size__gt": None}, {"title__nope": 1}, {"day__year": "x"}, {"big": 2**80}, {"size": 1.5}, {"small__lt": 3.5}):
    try:
        print(lookup, Everything.objects.filter(**lookup).count())
    except Exception as error:
        print(lookup, type(error).__name__, error)
