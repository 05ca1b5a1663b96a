def t(label, f):
    try:
        r = f()
        print(label, "->", repr(r))
    except Exception as e:
        print(label, "!!", type(e).__module__, type(e).__qualname__, e, repr(e.args)[:300])


import datetime as d
from decimal import Decimal
from django.db.models import *
from django.db.models.functions import *
from django.utils import timezone
from shop.models import Shift

u = d.timezone.utc
S = Shift.objects
b = S.create(name="Ann", start=d.datetime(2026, 1, 31, 23, 30, tzinfo=u), end=d.datetime(2026, 2, 1, 1, 0, 30, tzinfo=u), day=d.date(2026, 1, 31), at=d.time(23, 30), length=d.timedelta(hours=1, minutes=30), pay=Decimal("12.50"), rate=1.5, count=7)
S.create(name="bob", nick="Bobby", start=d.datetime(2025, 12, 29, 8, 15, 1, 500, tzinfo=u), day=d.date(2025, 12, 29), length=d.timedelta(days=2), pay=Decimal("100"), rate=-2.25, count=-3, boss=b)
S.create(name="Çay ", nick="", start=d.datetime(2024, 2, 29, 12, 0, tzinfo=u), end=d.datetime(2024, 2, 29, 12, 0, 0, 250000, tzinfo=u), at=d.time(0, 0, 1, 5), count=0, boss=b)


def v(label, **kw):
    for k, e in kw.items():
        t(f"{label} {k}", lambda: list(S.annotate(**{k: e}).values_list(k, flat=True)))


v("text", low=Lower("name"), up=Upper("name"), n=Length("name"), tr=Trim("name"), l=Left("name", 2), r=Right("name", 2), rep=Replace("name", Value("n"), Value("NN")),
  rev=Reverse("name"), rpt=Repeat("name", 2), sub=Substr("name", 2, 2), pos=StrIndex("name", Value("n")), con=Concat("name", Value("-"), "nick"),
  con2=Concat("name", "count", output_field=CharField()), co=Coalesce("nick", Value("?")), co2=Coalesce("nick", "name"), nul=NullIf("nick", Value("")), lt=LTrim("name"), rt=RTrim("name"))
v("math", ab=Abs("count"), ce=Ceil("rate"), fl=Floor("rate"), ro=Round("rate"), ro1=Round("rate", precision=1), sq=Sqrt(Abs("count")), po=Power("count", 2), si=Sign("rate"),)
v("comp", gr=Greatest("count", Value(1)), le=Least("count", Value(1)), gr2=Greatest("rate", "count", output_field=FloatField()), gn=Greatest("pay", Value(Decimal("50"))), gd=Greatest("start", "end"), ca=Cast("count", CharField()), ci=Cast("name", IntegerField()), cf=Cast("count", FloatField()), cd=Cast("pay", IntegerField()), cde=Cast("rate", DecimalField(max_digits=5, decimal_places=1)))
v("arith", a=F("count") + 1, b=F("count") * F("rate"), c=F("count") / 2, dd=F("count") % 4, e=F("count") ** 2, f=-F("count"), g=F("pay") * 2, h=F("pay") / 3, i=F("pay") + F("count"), j=ExpressionWrapper(F("pay") + F("count"), output_field=DecimalField()), k=F("rate") + F("pay"), l=F("count") - F("rate"), m=F("count").bitand(3), n=F("count").bitor(8), o=F("name") + F("nick"), p=1 / F("count"), q=F("count") + Value(None), r=2 - F("count"))
v("dates", y=ExtractYear("start"), iy=ExtractIsoYear("start"), q=ExtractQuarter("start"), mo=ExtractMonth("start"), w=ExtractWeek("start"), wd=ExtractWeekDay("start"), iwd=ExtractIsoWeekDay("start"), dy=ExtractDay("start"), h=ExtractHour("start"), mi=ExtractMinute("start"), se=ExtractSecond("start"), e=Extract("start", "year"), ed=Extract("day", "week"), et=Extract("at", "hour"), bad=Extract("day", "hour"), ty=TruncYear("start"), tq=TruncQuarter("start"), tm=TruncMonth("start"), tw=TruncWeek("start"), td=TruncDay("start"), tda=TruncDate("start"), tt=TruncTime("start"), th=TruncHour("start"), tmi=TruncMinute("start"), ts=TruncSecond("start"), tr=Trunc("day", "month"), tr2=Trunc("day", "month", output_field=DateTimeField()), tr3=Trunc("at", "hour"), bad2=Trunc("day", "hour"))
v("span", di=F("end") - F("start"), pl=F("start") + d.timedelta(days=1), mi=F("start") - d.timedelta(hours=2), pd=F("day") + d.timedelta(days=1), le=F("start") + F("length"), dd=F("day") - Value(d.date(2025, 1, 1)), mul=F("length") * 2, sum=F("length") + d.timedelta(minutes=1), ndf=ExpressionWrapper(F("end") - F("start"), output_field=DurationField()))
v("case", c=Case(When(count__gt=0, then=Value("plus")), When(count=0, then=Value("zero")), default=Value("minus")), c2=Case(When(Q(nick=None) | Q(nick=""), then="name"), default="nick"), c3=Case(When(boss=b, then=F("boss__count")), output_field=IntegerField()), c4=Case(default=Value(3)), c5=Case(When(count__gt=0, then=Value(1)), default=Value("x")))
v("exists", e=Exists(S.filter(boss=OuterRef("pk"))), ne=~Exists(S.filter(boss=OuterRef("pk"))), s=Subquery(S.filter(boss=OuterRef("pk")).order_by("-pk").values("name")[:1]), n=Subquery(S.filter(boss=OuterRef("pk")).order_by().values("boss").annotate(n=Count("pk")).values("n")), both=Exists(S.filter(boss=OuterRef("pk"))) & Q(count__gt=0), two=Subquery(S.values("pk", "name")[:1]), many=Subquery(S.values("pk")))
for label, f in {
    "year": dict(start__year=2026), "date": dict(start__date=d.date(2026, 1, 31)), "time": dict(start__time__gte=d.time(12)), "week": dict(start__week=1), "iso": dict(start__iso_year=2026), "wd": dict(start__week_day=7), "hour": dict(start__hour__in=[8, 12]),
    "range": dict(start__range=(d.datetime(2024, 1, 1, tzinfo=u), d.datetime(2026, 1, 1, tzinfo=u))), "naive": dict(start__lt=d.datetime(2025, 1, 1)), "dategt": dict(day__gt="2025-12-30"), "bad": dict(day="soon"), "dur": dict(length__gt=d.timedelta(hours=2)), "dur2": dict(length="1:30:00"),
    "dec": dict(pay="12.5"), "dec2": dict(pay__in=[12.5, Decimal(100)]), "decbad": dict(pay="x"), "fl": dict(rate__lt=0), "intf": dict(count=6.9), "intf2": dict(count__gte=6.5), "ints": dict(count="7"), "intbad": dict(count="seven"), "isn": dict(end__isnull=False), "isnbad": dict(end__isnull=1), "none": dict(end=None), "gtnone": dict(count__gt=None),
    "in": dict(name__in=["Ann", None]), "inempty": dict(name__in=[]), "inq": dict(boss__in=S.filter(name="Ann")), "inv": dict(pk__in=S.filter(name="Ann").values("boss")), "f": dict(count__lt=F("rate")), "fx": dict(count=F("count") * 1), "end": dict(end__gt=F("start") + d.timedelta(minutes=5)), "now": dict(start__lt=Now()), "tuple": dict(name=("a",)), "list": dict(name=["a"]),
    "rx": dict(name__regex="^[AÇ]"), "irx": dict(name__iregex="^B"), "ic": dict(name__icontains="N"), "ie": dict(name__iexact="ANN"), "ien": dict(nick__iexact=None), "sw": dict(name__startswith="a"), "c": dict(name__contains="%"), "year__in": dict(start__year__in=[2024, 2026]), "month__gt": dict(day__month__gt=6), "q": dict(day__quarter=1), "bosscnt": dict(boss__count__gt=1), "team": dict(team__name="bob"), "nolook": dict(name__foo=1), "norel": dict(name__foo__bar=1), "nofield": dict(foo=1), "nest": dict(start__date__year=2026), "dd": dict(start__day__lt=F("count")),
}.items():
    t(f"filter {label}", lambda: S.filter(**f))
t("agg", lambda: S.aggregate(Sum("count"), Avg("rate"), Max("start"), Min("day"), Count("nick"), n=Count("boss", distinct=True), t=Sum("pay"), l=Sum("length"), sd=StdDev("count"), va=Variance("count", sample=True)))
t("agg2", lambda: S.aggregate(x=Sum(F("count") * F("rate")), y=Sum("count", filter=Q(count__gt=0)), z=Sum("rate", default=0), w=Avg("pay"), v=Avg("length"), m=Max("name")))
t("agg3", lambda: S.none().aggregate(Sum("count"), n=Count("pk"), d=Sum("count", default=5)))
t("group", lambda: list(S.values("start__year").annotate(n=Count("pk"), s=Sum("count")).order_by("start__year")))
t("group2", lambda: list(S.annotate(y=TruncYear("start")).values("y").annotate(n=Count("pk")).order_by("-y")))
t("dates", lambda: (S.dates("day", "month"), S.datetimes("start", "year", order="DESC")))
t("update", lambda: S.update(count=F("count") + 1, name=Upper("name"), start=F("start") + d.timedelta(days=1), nick=Case(When(nick=None, then=Value("none")), default=F("nick"))))
t("updated", lambda: list(S.values_list("name", "count", "nick", "start")))
t("order", lambda: S.order_by(F("nick").desc(nulls_last=True), Lower("name")))
t("order2", lambda: S.order_by(Case(When(name="BOB", then=0), default=1), "-count"))
t("order3", lambda: S.order_by("foo"))
t("order4", lambda: S.order_by("boss__name", "-boss__count"))
t("alias", lambda: S.alias(x=F("count") * 2).filter(x__gt=3).order_by("-x"))
t("conflict", lambda: S.annotate(name=F("count")))
t("distinct", lambda: S.order_by().values_list("boss", flat=True).distinct())
