import datetime, zoneinfo
from django.core.exceptions import ValidationError
from django.db.models import Avg, Count, DateField, DateTimeField, DurationField, ExpressionWrapper, F, Max, Min, Sum, TimeField, Value
from django.db.models.functions import Cast, Extract, ExtractHour, ExtractIsoWeekDay, ExtractWeek, ExtractWeekDay, ExtractYear, Now, Trunc, TruncDate, TruncDay, TruncHour, TruncMonth, TruncTime, TruncWeek
from django.utils import dateparse, timezone
from django.utils.timezone import override
from shop.models import Event

berlin, tokyo = zoneinfo.ZoneInfo("Europe/Berlin"), zoneinfo.ZoneInfo("Asia/Tokyo")
D = datetime.datetime
a = Event.objects.create(name="a", day="2024-02-29", start="09:30", at=D(2024, 3, 31, 0, 30, tzinfo=datetime.UTC))
with override(berlin):
    b = Event.objects.create(name="b", day=datetime.date(2024, 12, 31), start=datetime.time(23, 59, 59, 5), at=D(2024, 3, 31, 3, 30))
    c = Event.objects.create(name="c", day=D(2024, 1, 1, 5), at=D(2024, 10, 27, 2, 30), length=datetime.timedelta(days=1, microseconds=1))
    print(timezone.get_current_timezone_name(), Event.objects.filter(at__date=datetime.date(2024, 3, 31)).count(), Event.objects.filter(at__hour=5).count())
    print(Event.objects.values_list(TruncHour("at"), ExtractHour("at")), Event.objects.datetimes("at", "month"), Event.objects.dates("day", "year", order="DESC"))
    print(Event.objects.annotate(d=TruncDate("at"), t=TruncTime("at"), m=TruncMonth("at", output_field=DateField())).values_list("d", "t", "m"))
print(type(c.day).__name__, Event.objects.get(name="c").day, c.at.utcoffset())
print(Event.objects.annotate(h=ExtractHour("at", tzinfo=tokyo), d=TruncDay("at", tzinfo=tokyo)).values_list("h", "d"))
print(Event.objects.annotate(w=ExtractWeek("day"), y=Extract("day", "iso_year"), wd=ExtractWeekDay("day"), iwd=ExtractIsoWeekDay("day"), q=Extract("day", "quarter"), wk=TruncWeek("day")).values_list("w", "y", "wd", "iwd", "q", "wk"))
print(Event.objects.filter(day__week_day=5).values_list("name"), Event.objects.filter(day__month__gte=2, day__day__lt=30).values_list("name"), Event.objects.filter(at__year__in=[2024]).count(), Event.objects.filter(start__minute=30).count(), Event.objects.filter(day__iso_week_day=2, day__week=1).count(), Event.objects.filter(at__time__gt="01:00").count(), Event.objects.filter(at__quarter=1).count())
print(Event.objects.aggregate(Min("day"), Max("start"), Avg("length"), Sum("length"), n=Count("start")))
print(Event.objects.annotate(end=F("at") + F("length"), before=F("at") - datetime.timedelta(days=1)).values_list("end", "before")[0], Event.objects.annotate(gap=ExpressionWrapper(F("at") - F("created"), output_field=DurationField())).filter(gap__lt=datetime.timedelta(0)).count())
print(Event.objects.filter(at__lt=Now()).count(), Event.objects.filter(at__range=(D(2024, 1, 1, tzinfo=datetime.UTC), D(2024, 6, 1, tzinfo=datetime.UTC))).count(), Event.objects.filter(length__gte=datetime.timedelta(days=1)).get().name, Event.objects.latest().name, a.get_next_by_at().name, c.get_previous_by_day(name="a") if False else "")
try:
    c.get_next_by_at()
except Event.DoesNotExist as e:
    print(e)
for label, make in {"trunc name": lambda: Event.objects.annotate(x=Trunc("name", "day")), "trunc hour of day": lambda: list(Event.objects.annotate(x=Trunc("day", "hour"))), "trunc day as datetime": lambda: list(Event.objects.annotate(x=Trunc("day", "day", output_field=DateTimeField()))), "trunc time year": lambda: list(Event.objects.annotate(x=Trunc("start", "year"))), "trunc time hour": lambda: Event.objects.annotate(x=Trunc("start", "hour")).values_list("x"), "extract hour of day": lambda: list(Event.objects.annotate(x=ExtractHour("day"))), "extract of name": lambda: list(Event.objects.annotate(x=ExtractYear("name"))), "dates of datetime": lambda: Event.objects.dates("at", "day"), "datetimes of date": lambda: list(Event.objects.datetimes("day", "hour")), "dates hour": lambda: Event.objects.dates("day", "hour"), "bad day": lambda: Event(name="x", day="2024-02-30").full_clean(), "bad save": lambda: Event(name="x", day="nope").save(), "bad time": lambda: Event.objects.filter(start="25:00"), "bad at": lambda: Event.objects.filter(at="x"), "bad length": lambda: Event(name="x", day="2024-01-01", length="x").full_clean(), "length text": lambda: Event.objects.filter(length="1 00:00:00.000001").count(), "at date text": lambda: Event.objects.filter(at__date="2024-03-31").count(), "at text": lambda: Event.objects.filter(at="2024-03-31T00:30Z").count(), "year text": lambda: Event.objects.filter(day__year="2024").count(), "year bad": lambda: Event.objects.filter(day__year="x").count(), "cast": lambda: Event.objects.annotate(x=Cast("at", DateField())).values_list("x")}.items():
    try:
        made = make()
        print(label, made if isinstance(made, int) else list(made) if made is not None else made)
    except Exception as e:
        print(label, type(e).__name__, e)
print(dateparse.parse_duration("P1DT2H"), dateparse.parse_datetime("2024-01-01T00:00+02:00"), dateparse.parse_date("2024-1-2"), dateparse.parse_time("1:02"))
with timezone.override(None):
    print(timezone.get_current_timezone_name(), timezone.localdate(D(2024, 1, 1, 23, tzinfo=datetime.UTC), tokyo), timezone.is_aware(timezone.now()))
