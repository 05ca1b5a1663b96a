import datetime as dt
from decimal import Decimal
from django.db.models import Avg, Case, CharField, Count, DecimalField, DurationField, ExpressionWrapper, F, IntegerField, Max, Min, OuterRef, Q, StdDev, Subquery, Sum, Value, Variance, When
from django.db.models.functions import Abs, Cast, Ceil, Coalesce, Concat, ExtractHour, ExtractWeekDay, ExtractYear, Floor, Greatest, Least, Length, Lower, Mod, Now, NullIf, Power, Replace, Round, Sqrt, StrIndex, Substr, Trim, TruncDate, TruncDay, TruncHour, TruncMonth, TruncWeek, TruncYear, Upper
from django.utils import timezone
from shop.models import Event
from shop.signals import totals

UTC = dt.timezone.utc
data = [
    ("view", dt.datetime(2024, 1, 31, 23, 30, tzinfo=UTC), {"user": "ann", "n": 1, "tags": ["a", "b"], "geo": {"lat": 1.5, "ok": True}}, None, None),
    ("buy", dt.datetime(2024, 2, 1, 0, 10, tzinfo=UTC), {"user": "bob", "n": 2, "geo": None}, Decimal("10.50"), dt.timedelta(minutes=5)),
    ("buy", dt.datetime(2024, 3, 31, 0, 59, tzinfo=UTC), {"user": "ann", "n": "2"}, Decimal("3.25"), dt.timedelta(days=1, seconds=2, microseconds=3)),
    ("view", dt.datetime(2024, 3, 31, 1, 1, tzinfo=UTC), None, Decimal("-4"), dt.timedelta(seconds=-90)),
    ("view", dt.datetime(2025, 12, 29, 12, 0, tzinfo=UTC), [], None, dt.timedelta(0)),
]
for kind, at, payload, amount, took in data:
    Event.objects.create(kind=kind, at=at, payload=payload, amount=amount, took=took)
print({k.isoformat(): v for k, v in totals.items()})
print(Event.objects.all())
print(Event.objects.dates("day", "month"), Event.objects.dates("day", "week", order="DESC"))
print(Event.objects.datetimes("at", "hour"), Event.objects.datetimes("at", "day", tzinfo=UTC))
for bad in (lambda: Event.objects.dates("at", "month"), lambda: Event.objects.dates("day", "hour"), lambda: Event.objects.dates("kind", "day"), lambda: Event.objects.datetimes("day", "day")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(Event.objects.values_list("at__date", "at__hour", "at__year", "at__week", "at__quarter", "at__week_day", "at__iso_year"))
print(Event.objects.filter(at__date=dt.date(2024, 2, 1)).count(), Event.objects.filter(at__month=2).count(), Event.objects.filter(at__hour__gte=2).count(), Event.objects.filter(at__year__gt=2024), Event.objects.filter(at__year__in=[2025, 2026]), Event.objects.filter(at__time__lt=dt.time(2)).count())
by = Event.objects.annotate(m=TruncMonth("at")).values("m").annotate(n=Count("pk"), s=Sum("amount"), a=Avg("amount")).order_by("m")
for row in by:
    print(row["m"].isoformat(), row["n"], row["s"], row["a"])
print(Event.objects.annotate(w=TruncWeek("day"), y=TruncYear("at"), h=TruncHour("at")).values_list("w", "y", "h").order_by("pk"))
print(Event.objects.aggregate(Sum("took"), Avg("took"), Max("took"), Min("at"), Max("day"), n=Count("took"), d=Count("kind", distinct=True)))
for f in (Variance("amount"), StdDev("amount", sample=True), StdDev("amount", filter=Q(kind="buy")), Variance("amount", filter=Q(pk=2), sample=True), StdDev("amount", filter=Q(pk=99))):
    try:
        print(Event.objects.aggregate(x=f))
    except Exception as e:
        print(type(e).__name__, e)
print(Event.objects.filter(took__gt=dt.timedelta(minutes=1)).count(), Event.objects.filter(took=F("took")).count())
print(Event.objects.order_by("pk").annotate(end=ExpressionWrapper(F("at") + F("took"), output_field=Event._meta.get_field("at"))).values_list("end", flat=True))
print(Event.objects.order_by("pk").annotate(back=F("at") - dt.timedelta(hours=1)).values_list("back", flat=True)[:2])
print(Event.objects.order_by("pk").annotate(gap=F("at") - Value(dt.datetime(2024, 1, 1, tzinfo=UTC), output_field=Event._meta.get_field("at"))).values_list("gap", flat=True)[:2])
print("json")
print(Event.objects.filter(payload__user="ann").count(), Event.objects.filter(payload__n=2).count(), Event.objects.filter(payload__n="2").count(), Event.objects.filter(payload__n__gt=1).count())
print(Event.objects.filter(payload__geo__isnull=True).order_by("pk").values_list("pk", flat=True), Event.objects.filter(payload__geo=None).values_list("pk", flat=True), Event.objects.filter(payload=None).values_list("pk", flat=True), Event.objects.filter(payload__isnull=True).values_list("pk", flat=True))
print(Event.objects.filter(payload__tags__0="a").count(), Event.objects.filter(payload__tags=["a", "b"]).count(), Event.objects.filter(payload__geo__lat__gte=1).count(), Event.objects.filter(payload__geo__ok=True).count(), Event.objects.filter(payload=[]).count())
print(Event.objects.filter(payload__has_key="geo").count(), Event.objects.filter(payload__has_any_keys=["tags", "zz"]).count(), Event.objects.filter(payload__has_keys=["user", "geo"]).count(), Event.objects.filter(payload__user__icontains="AN").count(), Event.objects.filter(payload__user__in=["ann", "zed"]).count(), Event.objects.exclude(payload__user="ann").order_by("pk").values_list("pk", flat=True))
print(Event.objects.order_by("pk").values_list("payload__user", "payload__geo__lat", "payload__tags"), Event.objects.order_by("payload__user", "pk").values_list("pk", flat=True))
print(Event.objects.values("payload__user").annotate(c=Count("pk")).order_by("payload__user"))
print("cases")
label = Case(When(amount__gte=10, then=Value("high")), When(amount__lt=0, then=Value("negative")), When(Q(amount__isnull=True), then=Value("none")), default=Concat(Value("<"), Cast("amount", CharField()), Value(">")), output_field=CharField())
print(Event.objects.order_by("pk").annotate(label=label).values_list("label", flat=True))
print(Event.objects.annotate(label=label).values("label").annotate(c=Count("*")).order_by("label"))
print(Event.objects.aggregate(buys=Count("pk", filter=Q(kind="buy")), earned=Coalesce(Sum("amount", filter=Q(kind="buy")), Value(Decimal(0))), nothing=Sum("amount", filter=Q(pk=99)), zero=Sum("amount", filter=Q(pk=99), default=0)))
print(Event.objects.order_by("pk").annotate(r=Round("amount"), c=Ceil("amount"), f=Floor("amount"), ab=Abs("amount"), g=Greatest("amount", Value(Decimal(1))), l=Least("amount", Value(Decimal(1))), m=Mod("amount", 3), p=Power("amount", 2)).values_list("r", "c", "f", "ab", "g", "l", "m", "p"))
print(Event.objects.order_by("pk").annotate(u=Upper("kind"), n=Length("kind"), i=StrIndex("kind", Value("u")), s=Substr("kind", 2, 2), r=Replace("kind", Value("i"), Value("y")), z=NullIf("kind", Value("buy"))).values("u", "n", "i", "s", "r", "z")[:2])
latest = Event.objects.filter(kind=OuterRef("kind")).order_by("-at")
print(Event.objects.filter(pk=Subquery(latest.values("pk")[:1])).order_by("pk"))
print(Event.objects.values("kind").annotate(last=Max("at"), first=Min("at")).order_by("kind"))
print(Event.objects.order_by(F("amount").asc(nulls_first=True), "-pk").values_list("pk", flat=True), Event.objects.reverse().values_list("pk", flat=True), Event.objects.order_by("-amount", "-at").values_list("pk", flat=True))
print(Event.objects.values_list("kind", "pk", named=True)[0], Event.objects.values_list("kind", flat=True).distinct().order_by("kind"))
print(Event.objects.filter(kind=Event.Kind.BUY).first().kind, Event.Kind.choices, Event(kind="zz").get_kind_display(), Event.Kind("buy").label, repr(Event.Kind.VIEW))
