import datetime as dt, zoneinfo
from zoneinfo import ZoneInfo
from django.utils import timezone
from django.db.models import Count, DateTimeField, DateField
from django.db.models.functions import *
from django.db.models.signals import post_save
from app.models import E

post_save.connect(
    lambda instance, **k: print(
        "saved", timezone.localtime(instance.at), instance.at.date()
    ),
    sender=E,
    weak=False,
)
U = dt.timezone.utc
for at in (
    dt.datetime(2024, 3, 10, 6, 59, tzinfo=U),
    dt.datetime(2024, 3, 10, 7, 1, tzinfo=U),
    dt.datetime(2024, 11, 3, 5, 30, tzinfo=U),
    dt.datetime(2024, 11, 3, 6, 30, tzinfo=U),
    dt.datetime(2025, 1, 1, 3, tzinfo=U),
):
    E.objects.create(at=at, day=at.date())
K = ZoneInfo("Asia/Kolkata")
print(
    list(E.objects.annotate(x=TruncHour("at")).values_list("x", flat=True)),
    list(E.objects.annotate(x=TruncDay("at", tzinfo=K)).values_list("x", flat=True))[
        :2
    ],
    list(E.objects.annotate(x=TruncWeek("at")).values_list("x", flat=True))[-1],
    list(E.objects.annotate(x=TruncQuarter("day")).values_list("x", flat=True)),
    list(E.objects.annotate(x=TruncTime("at")).values_list("x", flat=True))[0],
)
print(
    E.objects.filter(at__year=2024).count(),
    E.objects.filter(at__date=dt.date(2024, 12, 31)).count(),
    E.objects.filter(at__time__lt=dt.time(3)).count(),
    E.objects.filter(at__week_day=1).count(),
    E.objects.annotate(h=ExtractHour("at", tzinfo=K)).values_list("h", flat=True),
    E.objects.dates("day", "week"),
    E.objects.datetimes("at", "month", tzinfo=K),
)
print(
    timezone.make_aware(dt.datetime(2024, 7, 1, 12)),
    timezone.make_aware(dt.datetime(2024, 7, 1, 12), K),
    timezone.localtime(E.objects.first().at, K),
    timezone.localdate(E.objects.last().at),
    timezone.now().tzinfo,
)
timezone.activate("Pacific/Auckland")
print(
    E.objects.filter(at__hour=20).count(),
    timezone.get_current_timezone_name(),
    timezone.localtime(E.objects.first().at),
)
timezone.deactivate()
with timezone.override(dt.timezone(dt.timedelta(hours=5))):
    print(
        E.objects.filter(at__hour=11).count(),
        timezone.localtime(E.objects.first().at),
        E.objects.annotate(d=TruncDay("at")).values_list("d", flat=True)[0],
    )
print(
    dt.datetime(2024, 7, 1, tzinfo=ZoneInfo("Europe/London")).utcoffset(),
    dt.datetime(1999, 7, 1, tzinfo=ZoneInfo("Europe/Paris")).dst(),
    dt.datetime(2024, 1, 1, tzinfo=ZoneInfo("Europe/Paris")).tzname(),
    repr(K),
)
try:
    ZoneInfo("Mars/Base")
except zoneinfo.ZoneInfoNotFoundError as e:
    print(e)
E.objects.create(at="2024-07-01 12:00", day="2024-07-01")
print(E.objects.last().at)
