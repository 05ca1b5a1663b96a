import datetime as dt
from django.utils import timezone
from django.db.models import Count
from django.db.models.functions import TruncDay, TruncDate, ExtractHour, TruncHour
from app.models import Event

U = dt.timezone.utc
for h in (1, 12, 23):
    Event.objects.create(at=dt.datetime(2024, 7, 10, h, 30, tzinfo=U))
Event.objects.create(at=dt.datetime(2024, 12, 31, 23, 30, tzinfo=U))
print(
    Event.objects.filter(at__date=dt.date(2024, 7, 11)).count(),
    Event.objects.filter(at__hour=1).count(),
    Event.objects.filter(at__year=2025).count(),
    Event.objects.filter(at__day=11).count(),
    Event.objects.filter(at__date__gt="2024-07-10").count(),
)
print(
    Event.objects.annotate(h=ExtractHour("at")).values_list("h", flat=True),
    list(Event.objects.annotate(d=TruncDate("at")).values_list("d", flat=True)),
)
print(
    list(
        Event.objects.annotate(d=TruncDay("at"))
        .values("d")
        .annotate(n=Count("pk"))
        .order_by("d")
    ),
    Event.objects.datetimes("at", "day"),
)
print(
    Event.objects.first().at,
    timezone.localtime(Event.objects.first().at),
    timezone.get_current_timezone(),
)
with timezone.override("America/New_York"):
    print(
        Event.objects.filter(at__hour=8).count(),
        timezone.localtime(Event.objects.first().at),
        Event.objects.filter(at__date="2024-07-09").count(),
    )
print(
    timezone.make_aware(dt.datetime(2024, 1, 1)),
    timezone.make_naive(Event.objects.first().at),
)
