from django.db.models import Count, F, Q, Value
from django.db.models.fields.json import KT, KeyTextTransform, KeyTransform
from django.db.models.functions import Cast, Upper
from django.db import models
from shop.models import Device

Device.objects.create(name="a", settings={"Mode": "fast", "level": 3, "tags": ["x", "y"]}, note="n")
Device.objects.create(name="b", settings={"mode": "slow", "level": 10, "deep": {"er": {"est": 1}}})
Device.objects.create(name="c", settings={"mode": None, "level": "7"})


def attempt(label, make):
    try:
        print(label, "->", make())
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


for value in ("yes", 1, 0, None, "", True):
    attempt(f"isnull {value!r}", lambda: list(Device.objects.filter(note__isnull=value).values_list("name", flat=True)))
attempt("json isnull", lambda: list(Device.objects.filter(settings__mode__isnull=True).values_list("name", flat=True)))
attempt("json isnull text", lambda: list(Device.objects.filter(settings__deep__isnull="no").values_list("name", flat=True)))
attempt("defer pk", lambda: list(Device.objects.defer("pk")))
attempt("defer id", lambda: list(Device.objects.defer("id", "note")))
attempt("only name", lambda: [d.note for d in Device.objects.only("name")[:1]])
attempt("only pk", lambda: [d.name for d in Device.objects.only("pk").filter(name="b")])
attempt("defer none", lambda: list(Device.objects.defer("note").defer(None)))
attempt("defer unknown", lambda: list(Device.objects.defer("nope")))
attempt("only nothing", lambda: list(Device.objects.only()))
attempt("defer only", lambda: list(Device.objects.only("name", "note").defer("note")))
attempt("values defer", lambda: Device.objects.values("name").defer("note"))
attempt("only values", lambda: Device.objects.values("name").only("note"))
attempt("KT", lambda: Device.objects.annotate(m=KT("settings__mode")).values_list("name", "m"))
attempt("KT deep", lambda: Device.objects.annotate(m=KT("settings__deep__er__est")).values_list("name", "m"))
attempt("KT index", lambda: Device.objects.annotate(m=KT("settings__tags__1")).values_list("name", "m"))
attempt("KT filter", lambda: Device.objects.annotate(m=KT("settings__mode")).filter(m__startswith="f"))
attempt("KT order", lambda: Device.objects.order_by(KT("settings__level")).values_list("name", flat=True))
attempt("KT upper", lambda: Device.objects.annotate(u=Upper(KT("settings__mode"))).values_list("u", flat=True))
attempt("KT cast", lambda: Device.objects.annotate(l=Cast(KT("settings__level"), models.IntegerField())).order_by("-l").values_list("name", "l"))
attempt("KT count", lambda: list(Device.objects.values(m=KT("settings__mode")).annotate(n=Count("pk")).order_by("m")))
attempt("KT none", lambda: KT("settings"))
attempt("KeyTransform", lambda: Device.objects.annotate(t=KeyTransform("level", "settings")).values_list("t", flat=True))
attempt("KeyTextTransform", lambda: Device.objects.annotate(t=KeyTextTransform("level", "settings")).values_list("t", flat=True))
attempt("F path", lambda: Device.objects.annotate(t=F("settings__level")).values_list("t", flat=True))
attempt("values path", lambda: Device.objects.values_list("settings__mode", flat=True))
attempt("lookup", lambda: Device.objects.filter(settings__level__gt=5))
attempt("has_key", lambda: Device.objects.filter(settings__has_key="deep"))
attempt("has_keys", lambda: Device.objects.filter(settings__has_any_keys=["deep", "tags"]))
attempt("null", lambda: Device.objects.filter(settings__mode=None))
attempt("deep", lambda: Device.objects.get(settings__deep__er__est=1))
attempt("icontains", lambda: Device.objects.filter(settings__mode__icontains="AS"))
attempt("in", lambda: Device.objects.filter(settings__mode__in=["fast", "slow"]).count())
attempt("exclude", lambda: Device.objects.exclude(settings__mode="fast"))
d = Device.objects.only("settings").get(name="a")
d.settings["EXTRA"] = True
attempt("save deferred", lambda: d.save())
d.settings = "text"
attempt("save wrong", lambda: d.save())
attempt("date isnull", lambda: Device.objects.filter(made__year__isnull=True).count())
