from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Count, F, Max, Value
from django.db.models.functions import Upper
from shop.models import Box

for n, data in enumerate([{"a": "text"}, {"a": "12"}, {"a": 12}, {"a": 1.5}, {"a": True}, {"a": None}, {"a": [1, "x"]}, {"a": {"b": "null"}}, {"a": "true"}, {}, [1], "word", 7, {"a": '"quoted"'}]):
    Box.objects.create(data=data, name=f"n{n}", room=n)
for v in Box.objects.order_by("pk").values_list("data__a", flat=True):
    print(repr(v), type(v).__name__)
for row in Box.objects.order_by("pk").values("data__a__b", "data__a__0"):
    print(row)
print([b.data for b in Box.objects.order_by("pk")])
print(Box.objects.filter(data__a="12").count(), Box.objects.filter(data__a=12).count(), Box.objects.filter(data__a=None).count(), Box.objects.filter(data__a__isnull=True).count(), Box.objects.filter(data="word").count(), Box.objects.filter(data__a__startswith="t").count(), Box.objects.filter(data__a__gt=10).values_list("name", flat=True), Box.objects.filter(data__a__in=["text", 12, True]).count())
print(Box.objects.filter(data__a=True).count(), Box.objects.filter(data__a=False).count(), Box.objects.filter(data__a="true").count(), Box.objects.filter(data__a__lt=True).count(), Box.objects.exclude(data__a=None).count(), Box.objects.filter(data__a__in=[False, "null"]).count(), list(Box.objects.order_by("data__a", "pk").values_list("pk", flat=True)), Box.objects.aggregate(n=Count("data__a"), m=Max("data__a")))
for changes in [{"name": "n1", "room": 1}, {"name": "N2", "room": 2}]:
    try:
        with transaction.atomic():
            Box.objects.create(**changes)
    except IntegrityError as e:
        print(e)
    try:
        Box(**changes).full_clean()
    except ValidationError as e:
        print(e.message_dict)
b = Box.objects.get(name="n0")
for field, value in [("room", F("room") + 1), ("price", F("price") * 2), ("name", Upper("name")), ("day", F("day")), ("active", Value(True)), ("data", F("data")), ("room", None), ("room", "x"), ("price", "1.234"), ("price", float("nan")), ("day", "2024-13-01"), ("day", "yesterday"), ("active", "maybe"), ("name", None), ("name", 5)]:
    b = Box.objects.get(pk=1)
    setattr(b, field, value)
    try:
        b.full_clean()
        print(field, "clean", repr(getattr(b, field)))
    except ValidationError as e:
        print(field, e.message_dict)
    except Exception as e:
        print(field, type(e).__name__, e)
