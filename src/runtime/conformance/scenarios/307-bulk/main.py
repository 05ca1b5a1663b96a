from django.db import IntegrityError, models, transaction
from django.db.models import Case, Count, F, Max, Prefetch, Q, Sum, Value, When
from shop.models import Reading, Sensor

made = Sensor.objects.bulk_create([Sensor(code=c, value=i) for i, c in enumerate("abc")], batch_size=2)
print([s.pk for s in made], made[0]._state.adding, made[0].stamp is not None)
again = Sensor.objects.bulk_create([Sensor(code="a", room="x"), Sensor(code="d", room="x")], update_conflicts=True, update_fields=["room"], unique_fields=["code"])
print([(s.pk, s.code) for s in again], Sensor.objects.get(code="a").room, Sensor.objects.count())
ignored = Sensor.objects.bulk_create([Sensor(code="a"), Sensor(code="e")], ignore_conflicts=True)
print([s.pk for s in ignored], Sensor.objects.count())
for bad in (dict(update_conflicts=True), dict(update_conflicts=True, ignore_conflicts=True), dict(update_conflicts=True, update_fields=["nope"], unique_fields=["code"]), dict(update_conflicts=True, update_fields=["room"]), dict(batch_size=-1), dict(update_conflicts=True, update_fields=["id"], unique_fields=["code"])):
    try:
        Sensor.objects.bulk_create([Sensor(code="z")], **bad)
    except Exception as e:
        print(type(e).__name__, e)
try:
    with transaction.atomic():
        Sensor.objects.bulk_create([Sensor(code="f"), Sensor(code="a")])
except IntegrityError as e:
    print(e, Sensor.objects.filter(code="f").exists())
a = Sensor.objects.get(code="a")
b = Sensor.objects.get(code="b")
Reading.objects.bulk_create(Reading(sensor=a, n=n) for n in range(4))
Reading.objects.bulk_create([Reading(sensor=b, n=7)])
try:
    Reading.objects.bulk_create([Reading(sensor=Sensor(code="unsaved"), n=1)])
except ValueError as e:
    print(e)
print(a.readings.latest().n, a.readings.earliest().n, Reading.objects.in_bulk().__len__(), Sensor.objects.in_bulk(["b"], field_name="code"))
a.value, b.value = 5, F("value") + 10
print(Sensor.objects.bulk_update([a, b], ["value"], batch_size=1), a.value, type(b.value).__name__)
print(Sensor.objects.values_list("code", "value").order_by("code"))
for bad in (([a], []), ([a], ["id"]), ([Sensor(code="q")], ["value"]), ([a], ["readings"])):
    try:
        print(Sensor.objects.bulk_update(*bad))
    except Exception as e:
        print(type(e).__name__, e)
s, new = Sensor.objects.get_or_create(code="g", defaults={"value": lambda: 3})
print(s.value, new, Sensor.objects.get_or_create(code__iexact="G", defaults={"code": "G2"})[1])
s, new = Sensor.objects.update_or_create({"value": 9}, code="g")
print(s.value, new)
s, new = Sensor.objects.update_or_create(code="h", defaults={"value": 1}, create_defaults={"room": "new"})
print(s.value, s.room, new)
s, new = a.readings.update_or_create(n=3, defaults={"n": 33})
print(s.n, new, a.readings.get_or_create(n=44)[1])
try:
    Sensor.objects.get_or_create(codes="x")
except Exception as e:
    print(type(e).__name__, e)
try:
    Sensor.objects.get_or_create(code="zz", defaults={"nope": 1})
except Exception as e:
    print(type(e).__name__, e)
print(Sensor.objects.filter(code__in="ab").update(value=Case(When(code="a", then=Value(200.0)), default=F("value") * 2)), Sensor.objects.filter(value__gt=100).get().code)
try:
    Sensor.objects.filter(code__in=["b", "c"]).update(room="x", value=200)
except IntegrityError as e:
    print(e)
print(Reading.objects.filter(sensor__code="a", n__lt=3).update(n=F("n") + 100), Reading.objects.values_list("n", flat=True))
for bad in (lambda: Reading.objects.all()[:2].update(n=1), lambda: Reading.objects.update(sensor__code="x"), lambda: Reading.objects.update(nope=1), lambda: Reading.objects.order_by("n")[:1].delete(), lambda: Reading.objects.distinct().delete(), lambda: Reading.objects.values("n").delete(), lambda: Sensor.objects.update(readings=1), lambda: Reading.objects.update(n=F("sensor__value"))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(Sensor.objects.annotate(n=Count("readings"), top=Max("readings__n")).filter(n__gt=0).values_list("code", "n", "top"))
print(Sensor.objects.filter(code="a").delete(), Reading.objects.count(), Reading.objects.all().delete())
