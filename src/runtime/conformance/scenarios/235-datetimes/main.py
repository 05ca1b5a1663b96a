import datetime as dt
from django.utils import timezone
from django.utils.dateparse import parse_datetime, parse_date, parse_duration
from django.db.models import (
    F,
    Q,
    Count,
    Max,
    DurationField,
    ExpressionWrapper,
    DateTimeField,
)
from django.db.models.functions import (
    TruncDay,
    TruncMonth,
    ExtractYear,
    ExtractWeekDay,
    Now,
    TruncDate,
    Extract,
)
from app.models import Event

T = dt.timezone.utc
for i in range(4):
    Event.objects.create(
        at=dt.datetime(2024, 1 + i, 10, 23, 30, tzinfo=T),
        day=dt.date(2024, 2, 27 + i % 3),
        t=dt.time(9, i),
        dur=dt.timedelta(hours=i),
    )
e = Event.objects.first()
print(e.at, e.day, e.t, e.dur, e.made is not None, e.at.tzinfo)
print(
    Event.objects.filter(at__year=2024, at__month__gte=2).count(),
    Event.objects.filter(at__date=dt.date(2024, 1, 10)).count(),
    Event.objects.filter(at__hour=23).count(),
    Event.objects.filter(day__week_day=3).count(),
    Event.objects.filter(
        at__range=(
            dt.datetime(2024, 1, 1, tzinfo=T),
            dt.datetime(2024, 2, 28, tzinfo=T),
        )
    ).count(),
    Event.objects.filter(t__minute=1).count(),
    Event.objects.filter(day__quarter=1).count(),
    Event.objects.filter(day__iso_year=2024).count(),
    Event.objects.filter(at__time__gt=dt.time(12)).count(),
)
print(
    Event.objects.annotate(m=TruncMonth("at"))
    .values("m")
    .annotate(c=Count("pk"))
    .order_by("m")[:2],
    Event.objects.dates("day", "month"),
    Event.objects.datetimes("at", "month", order="DESC")[:1],
)
print(
    Event.objects.annotate(y=ExtractYear("at"), w=ExtractWeekDay("day"))
    .values_list("y", "w")
    .first(),
    Event.objects.annotate(end=F("at") + F("dur")).values_list("end", flat=True)[3],
    Event.objects.aggregate(Max("dur"), Max("at")),
    Event.objects.filter(at__lt=F("at") + dt.timedelta(days=1)).count(),
)
print(
    Event.objects.earliest("at").pk,
    Event.objects.latest("at").pk,
    e.get_next_by_at().pk,
    Event.objects.last().get_previous_by_at().pk,
)
try:
    print(Event.objects.last().get_next_by_at())
except Event.DoesNotExist as x:
    print(x)
for bad in ("x", "2024-13-01", 5, dt.datetime(2024, 1, 1)):
    try:
        Event(at=bad, day="2024-01-01").save()
        print("saved", bad)
    except Exception as x:
        print(type(x).__name__, x)
try:
    Event(at=timezone.now(), day="32").save()
except Exception as x:
    print(type(x).__name__, x)
x = Event(at="2024-05-05T10:00:00+02:00", day="2024-01-05", dur="1 02:03:04", t="10:11")
x.save()
print(x.at, x.dur)
x.refresh_from_db()
print(x.at, x.dur, x.t, x.day)
print(
    timezone.is_aware(timezone.now()),
    timezone.make_aware(dt.datetime(2024, 1, 1)),
    timezone.localtime(x.at),
    timezone.localdate(x.at),
    timezone.get_current_timezone_name(),
    parse_datetime("2024-01-01T00:00:00Z"),
    parse_date("2024-01-01"),
    parse_duration("3 days"),
)
Event.objects.filter(pk=x.pk).update(at=Now())
print(
    Event.objects.filter(at__lte=timezone.now()).count(),
    Event.objects.filter(made__date=timezone.now().date()).count(),
)
before = x.changed
x.save()
print(x.changed > before, x.made == Event.objects.get(pk=x.pk).made)
