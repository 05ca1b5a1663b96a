import datetime, pathlib
from decimal import Decimal
from django.core.exceptions import FieldError
from django.db.models import Avg, DecimalField, ExpressionWrapper, F, FloatField, IntegerField, Q, Sum, Value
from django.db.models.functions import Cast, Coalesce, Floor, Round
from shop.models import Ware

w = Ware.objects.create(price="3.50", path=pathlib.Path("/tmp/x"))
print(Ware.objects.filter(path=pathlib.Path("/tmp/x")).count(), Ware.objects.filter(path__startswith=pathlib.Path("/tmp")).count())
Ware.objects.update(price=F("price") * 1.1)
w.refresh_from_db()
print(w.price, type(w.price).__name__)
w.price = F("price") * Decimal("1.25") + F("weight")
w.count = F("count") * 2.5
w.weight = F("weight") / F("count")
w.save()
w.refresh_from_db()
print(w.price, w.weight, w.count, type(w.count).__name__)
Ware.objects.update(count=F("count") / 2, price=F("count") + F("price"))
w.refresh_from_db()
print(w.price, w.count)
Ware.objects.update(count=7)
for label, make in {
    "annotate": lambda: Ware.objects.annotate(x=F("price") * F("weight")),
    "wrapped": lambda: Ware.objects.annotate(x=ExpressionWrapper(F("price") * F("weight"), output_field=DecimalField(max_digits=10, decimal_places=3))),
    "float": lambda: Ware.objects.annotate(x=ExpressionWrapper(F("price") * F("weight"), output_field=FloatField())),
    "sum": lambda: Ware.objects.aggregate(s=Sum(F("price") * F("weight"))),
    "sum out": lambda: Ware.objects.aggregate(s=Sum(F("price") * F("weight"), output_field=FloatField())),
    "filter": lambda: Ware.objects.filter(price__gt=F("weight") * F("price")),
    "nested": lambda: Ware.objects.annotate(x=(F("price") * F("weight")) + 1),
    "text": lambda: Ware.objects.annotate(x=F("text") + F("count")),
    "order": lambda: Ware.objects.order_by(F("price") * F("weight")),
    "values": lambda: Ware.objects.values_list(F("count") * F("price")),
    "count": lambda: Ware.objects.annotate(x=F("count") * F("weight")).values_list("x"),
    "mod": lambda: Ware.objects.annotate(x=F("count") % 4, y=F("count") ** 2, z=-F("count")).values_list("x", "y", "z"),
    "div": lambda: Ware.objects.annotate(x=F("count") / 2, y=F("count") / 2.0, z=F("price") / 3).values_list("x", "y", "z"),
    "avg": lambda: Ware.objects.aggregate(a=Avg("price"), b=Avg("count"), c=Avg("weight"), d=Sum("span")),
    "round": lambda: Ware.objects.annotate(x=Round("price"), y=Round("price", 1), z=Floor("weight"), v=Cast("price", IntegerField())).values_list("x", "y", "z", "v"),
    "days": lambda: Ware.objects.annotate(x=F("day") + F("span")).values_list("x"),
    "between": lambda: Ware.objects.annotate(x=F("day") - datetime.date(2024, 1, 1)).values_list("x"),
    "coalesce": lambda: Ware.objects.annotate(x=Coalesce("path", "text"), y=Coalesce("count", Value(1.5))).values_list("x", "y"),
    "delta": lambda: Ware.objects.filter(day__lt=F("day") + datetime.timedelta(days=1)).count(),
}.items():
    try:
        made = make()
        print(label, "made")
        print(list(made) if not isinstance(made, (dict, int)) else made)
    except Exception as e:
        print(label, type(e).__name__, e)
