import datetime, traceback
from decimal import Decimal
from django.core.exceptions import FieldDoesNotExist, FieldError, ObjectDoesNotExist
from django.db import models, transaction
from django.db.models import F, Q
from shop.models import A, B

for name in ("chain", "ctx", "note", "group", "exit", "stop"):
    try:
        A.objects.create(name=name)
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__), getattr(e, "__notes__", None), getattr(e, "exceptions", None))
b = B.objects.create()
a = A.objects.create(name="ok", b=b, one=b)
tries = [
    lambda: A(nope=1), lambda: A(1, "x", id=2), lambda: A(*range(20)), lambda: A(b=5), lambda: A(b=A()), lambda: A.objects.create(name="ok"),
    lambda: A.objects.get(name="zz"), lambda: A.objects.get(), lambda: A.objects.get(nope=1), lambda: A.objects.filter(name__nope=1), lambda: A.objects.filter(b__nope=1), lambda: A.objects.filter(n__year=1),
    lambda: A.objects.filter(n="x"), lambda: A.objects.filter(day="x"), lambda: A.objects.filter(b="x"), lambda: A.objects.filter(b=a), lambda: A.objects.filter(d="x"), lambda: A.objects.filter(flag="x"), lambda: A.objects.filter(n__in=5), lambda: A.objects.filter(n__gt=None),
    lambda: A.objects.filter(n=[1]), lambda: A.objects.filter(name=["x"]).count(), lambda: A.objects.filter(n__range=(1,)), lambda: A.objects.order_by("nope"), lambda: A.objects.order_by(5), lambda: A.objects.values("nope"), lambda: A.objects.only("nope").first(), lambda: A.objects.defer("b__nope").first(), lambda: A.objects.select_related("name").first(), lambda: A.objects.select_related("many").first(), lambda: A.objects.prefetch_related("nope").first(), lambda: A.objects.prefetch_related("name").first(),
    lambda: A.objects.annotate(name=F("n")), lambda: A.objects.annotate(F("n")), lambda: A.objects.annotate(x=5), lambda: A.objects.aggregate(5), lambda: A.objects.aggregate(x=F("n")), lambda: A.objects.annotate(x=F("nope")), lambda: A.objects.annotate(**{"x y": F("n")}), lambda: A.objects.filter(Q(), 5), lambda: A.objects.filter(A()), lambda: A.objects.exclude("x"),
    lambda: A.objects.all()["x"], lambda: A.objects.all()[-1], lambda: A.objects.all()[5], lambda: A.objects.all()[1:2].filter(n=1), lambda: A.objects.all()[:2].order_by("n"), lambda: A.objects.latest(), lambda: A.objects.earliest("nope"), lambda: A.objects.dates("n", "year"), lambda: A.objects.dates("day", "eon"), lambda: A.objects.in_bulk(["x"], field_name="n"), lambda: A.objects.values_list("n", "name", flat=True), lambda: A.objects.values_list("n", flat=True, named=True), lambda: A.objects.distinct("n").count(), lambda: A.objects.none().get(), lambda: A.objects.union(B.objects.all()).filter(n=1), lambda: A.objects.using("other").count(),
    lambda: A.name, lambda: A().objects, lambda: a.many, lambda: b.single, lambda: B().single, lambda: B().many.all(), lambda: B().many.count(), lambda: b.many.add(5), lambda: b.many.add(A(name="u")), lambda: b.many.remove(A.objects.create(name="r")), lambda: setattr(a, "b", 5), lambda: setattr(b, "single", a), lambda: setattr(b, "single", b), lambda: setattr(b, "many", [a]), lambda: A().delete(), lambda: A().refresh_from_db(), lambda: a.refresh_from_db(fields=["nope"]), lambda: a.save(update_fields=["nope"]), lambda: a.save(force_insert=True, force_update=True), lambda: a.save(force_insert=True), lambda: A(pk=999, name="q").save(force_update=True), lambda: A(pk=999, name="q").save(update_fields=["name"]), lambda: A(b=B()).save(), lambda: A(name="n", n="x").save(), lambda: A(name="d", day="x").save(), lambda: A(name="j", data={1, 2}).save(), lambda: A(name="w", when="2024-13-01").save(), lambda: A(name="w2", when=5).save(), lambda: A(name="f", flag="maybe").save(), lambda: A(name="fl", n=1.5).save(), lambda: A._meta.get_field("nope"), lambda: a._meta.model.DoesNotExist("x"), lambda: a.get_next_by_day(), lambda: hash(A()), lambda: A() == A(), lambda: A.objects.create(), lambda: A.objects.create(id="x", name="i"), lambda: a.nope, lambda: A.objects.nope, lambda: A.objects.all().nope, lambda: a.full_clean(exclude="n"), lambda: A(name="toolong").full_clean(), lambda: A(name="ok", id=5).validate_unique(), lambda: models.ForeignKey(B), lambda: models.CharField(max_length="x"), lambda: transaction.atomic(5),
]
for number, each in enumerate(tries):
    try:
        with transaction.atomic():
            made = each()
            print(number, "ok", list(made) if isinstance(made, models.QuerySet) else made)
    except Exception as e:
        print(number, type(e).__name__, e)
