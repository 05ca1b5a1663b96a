import datetime
from django.db import IntegrityError, transaction
from django.db.models import Avg, Count, DurationField, ExpressionWrapper, F, Max, Min, Q, Sum, Value
from django.db.models.functions import Coalesce, ExtractHour, ExtractWeekDay, ExtractYear, TruncDate, TruncHour, TruncMonth, Extract, Cast, Round, Abs, Mod, Concat
from django.db.models import IntegerField, CharField, FloatField
from django.utils import timezone
from shop.models import Shift, Staff

utc = datetime.UTC
a, b = Staff.objects.bulk_create([Staff(name="Ada", rate=12.5), Staff(name="Bo", shift_length=datetime.timedelta(hours=4, minutes=30))])
t = datetime.datetime(2024, 3, 30, 22, 15, tzinfo=utc)
one = Shift.objects.create(staff=a, start=t, end=t + datetime.timedelta(hours=9))
two = Shift.objects.create(staff=b, start=t + datetime.timedelta(hours=4), end=t + datetime.timedelta(hours=12, seconds=1))
three = Shift.objects.create(staff=a, start=t + datetime.timedelta(days=40))
print(one.duration, two.begins, three.end, str(one))
try:
    with transaction.atomic():
        Shift.objects.create(staff=a, start=t, end=t)
except IntegrityError as e:
    print(e)
try:
    Shift.objects.create(staff=a, start=datetime.datetime(2024, 5, 5), end=None)
except Exception as e:
    print(type(e).__name__, e)
print(Shift.objects.latest(), Shift.objects.earliest(), Shift.objects.first())
print(list(Shift.objects.dates("start", "month")), list(Shift.objects.datetimes("start", "day", order="DESC")), list(Shift.objects.dates("start", "week")))
print(list(Shift.objects.values(m=TruncMonth("start")).annotate(n=Count("pk"), s=Sum("duration")).order_by("m")))
print(list(Shift.objects.annotate(h=ExtractHour("start"), w=ExtractWeekDay("start"), d=TruncDate("start")).values_list("h", "w", "d")))
print(Shift.objects.filter(start__date=datetime.date(2024, 3, 31)).count(), Shift.objects.filter(start__hour=23).count(), Shift.objects.filter(start__year__gte=2024, start__month__in=[3]).count(), Shift.objects.filter(begins__lt=datetime.time(6)).count(), Shift.objects.filter(start__time__gte="23:00").count(), Shift.objects.filter(start__iso_week_day=7).count(), Shift.objects.filter(start__quarter=2).count())
print(Shift.objects.aggregate(Sum("duration"), Avg("duration"), Max("duration"), Min("start"), n=Count("end")))
long = Shift.objects.annotate(length=ExpressionWrapper(F("end") - F("start"), output_field=DurationField())).filter(length__gt=datetime.timedelta(hours=8, minutes=1))
print(list(long.values_list("staff__name", "length")))
print(list(Staff.objects.annotate(total=Coalesce(Sum("shifts__duration"), datetime.timedelta())).values_list("name", "total", "shift_length").order_by("pk")))
print(Shift.objects.filter(duration__gt=F("staff__shift_length")).update(duration=F("duration") - datetime.timedelta(minutes=30)))
one.refresh_from_db(fields=["duration"])
print(one.duration, Shift.objects.filter(end__isnull=True).update(end=F("start") + datetime.timedelta(hours=1)))
three.refresh_from_db()
print(three.end - three.start, timezone.is_aware(three.end), three.end.tzinfo, timezone.localtime(three.end), timezone.get_current_timezone_name())
with timezone.override("Asia/Tokyo"):
    print(timezone.localtime(three.end), Shift.objects.filter(start__date="2024-03-31").count(), list(Shift.objects.dates("start", "day")))
print(list(Staff.objects.annotate(r=Round(F("rate") * 1.119, 1), m=Mod(Cast("rate", IntegerField()), 5), t=Cast("rate", CharField())).values_list("r", "m", "t")))
print(list(Staff.objects.annotate(c=Concat('name', Value(' '), Cast('rate', CharField()), output_field=CharField()), a=Cast(Avg('shifts__pk'), CharField()), x=Cast(F('rate') / 3, CharField())).values_list('c', 'a', 'x').order_by('pk')))
print(Staff.objects.filter(hired__lte=timezone.now()).count() if False else Staff.objects.filter(hired="2024-01-01").count())
print(one.get_next_by_start(), three.get_previous_by_start())
try:
    three.get_next_by_start()
except Shift.DoesNotExist as e:
    print(e)
