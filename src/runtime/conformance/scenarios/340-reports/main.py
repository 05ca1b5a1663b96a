import datetime
from decimal import Decimal
from django.db import models
from django.db.models import (Avg, Case, CharField, Count, DecimalField, Exists, ExpressionWrapper, F, FloatField, IntegerField, Max, Min, OuterRef, Q, StdDev, Subquery, Sum, Value, Variance, When)
from django.db.models.functions import Abs, Ceil, Coalesce, Concat, ExtractYear, Floor, Greatest, Least, Left, Length, Lower, NullIf, Round, Substr, Trim, Upper
from shop.models import Region, Sale, Shop

north, south = Region.objects.bulk_create([Region(name="North"), Region(name="South")])
Region.objects.create(name="Empty")
a = Shop.objects.create(name="alpha", region=north, opened="2020-05-01", rating=4.5)
b = Shop.objects.create(name="Beta", region=north, opened="2021-06-02", rating=3)
c = Shop.objects.create(name="gamma", region=south, rating=None)
d = Shop.objects.create(name="delta", opened="2019-12-31", rating=2.25)
Sale.objects.bulk_create([Sale(shop=s, product=p, amount=Decimal(m), count=n, refunded=r) for s, p, m, n, r in [(a, "tea", "3.50", 2, False), (a, "cake", "12.00", 1, True), (a, "tea", "3.50", 5, None), (b, "tea", "4", 1, False), (b, "jam", "7.25", 3, False), (c, "cake", "11.99", 1, None), (c, "tea", "0.10", 30, True)]])


def show(title, rows):
    try:
        print(title, list(rows))
    except Exception as e:
        print(title, type(e).__name__, e)


total = ExpressionWrapper(F("amount") * F("count"), output_field=DecimalField(max_digits=10, decimal_places=2))
show("by shop", Shop.objects.annotate(t=Sum(F("sales__amount") * F("sales__count")), n=Count("sales")).values_list("name", "t", "n").order_by("name"))
show("by product", Sale.objects.values("product").annotate(n=Count("pk"), t=Sum(total), lo=Min("amount"), av=Avg("amount"), u=Count("shop", distinct=True)).order_by("-t"))
show("by region", Region.objects.annotate(n=Count("shops", distinct=True), t=Coalesce(Sum("shops__sales__amount"), Decimal(0))).values_list("name", "n", "t").order_by("name"))
show("filtered", Shop.objects.annotate(ok=Count("sales", filter=Q(sales__refunded=False)), bad=Count("sales", filter=~Q(sales__refunded=False)), un=Count("sales", filter=Q(sales__refunded__isnull=True))).values_list("name", "ok", "bad", "un").order_by("pk"))
show("cases", Shop.objects.annotate(k=Case(When(~Q(sales__product="tea"), then=Value("other")), default=Value("tea"))).values_list("name", "k").order_by("pk", "k"))
show("cases 2", Shop.objects.annotate(x=Count("pk", filter=~Q(region__name="North", rating__gt=3)), y=Count("sales", filter=~Q(sales__product="tea") & ~Q(sales__refunded=None))).values_list("name", "x", "y").order_by("pk"))
show("having", Shop.objects.annotate(n=Count("sales")).filter(n__gt=1, name__lt="c").values_list("name", "n").order_by("name"))
show("having or", Shop.objects.annotate(n=Count("sales")).filter(Q(n__gt=2) | Q(region=None)).values_list("name", "n").order_by("name"))
show("where then group", Shop.objects.filter(sales__product="tea").annotate(n=Count("sales")).values_list("name", "n").order_by("name"))
show("group then where", Shop.objects.annotate(n=Count("sales")).filter(sales__product="tea").values_list("name", "n").order_by("name"))
show("case", Sale.objects.annotate(size=Case(When(amount__gte=10, then=Value("big")), When(Q(count__gt=4) | Q(refunded=True), then=Value("odd")), default=Lower("product"), output_field=CharField())).values_list("product", "size").order_by("pk"))
show("sum of cases", Shop.objects.values("region__name").annotate(big=Sum(Case(When(sales__amount__gt=5, then=1), default=0, output_field=IntegerField())), s=Sum("sales__count")).order_by(F("region__name").desc(nulls_last=True)))
show("order", Shop.objects.order_by(F("rating").asc(nulls_first=True), Lower("name").desc()).values_list("name", flat=True))
show("order 2", Shop.objects.order_by(F("opened").desc(nulls_last=True)).values_list("name", "opened"))
show("order 3", Shop.objects.order_by("region__name", "-name").values_list("region__name", "name"))
show("random parts", Shop.objects.annotate(x=Concat(Upper(Left("name", 2)), Value("-"), Lower("name")), w=Trim(Substr("name", 2, 3)), r=Round("rating"), f=Floor("rating"), g=Greatest("rating", Value(3.0)), l=Least("pk", 2), q=NullIf("name", Value("Beta"))).values_list("x", "w", "r", "f", "g", "l", "q").order_by("pk"))
best = Sale.objects.filter(shop=OuterRef("pk")).order_by("-amount", "pk")
show("best", Shop.objects.annotate(best=Subquery(best.values("product")[:1]), worst=Subquery(best.reverse().values("amount")[:1])).values_list("name", "best", "worst").order_by("pk"))
sums = Sale.objects.filter(shop=OuterRef("pk")).order_by().values("shop").annotate(t=Sum("count")).values("t")
show("sub sums", Shop.objects.annotate(t=Subquery(sums, output_field=IntegerField())).filter(t__gte=4).values_list("name", "t").order_by("-t"))
show("exists", Shop.objects.filter(Exists(Sale.objects.filter(shop=OuterRef("pk"), refunded=True))).values_list("name", flat=True).order_by("name"))
show("not exists", Shop.objects.annotate(has=Exists(best.filter(product="jam"))).values_list("name", "has").order_by("pk"))
show("in sub", Sale.objects.filter(shop__in=Shop.objects.filter(region__name="North")).values_list("pk", flat=True).order_by("pk"))
show("exclude", Shop.objects.exclude(sales__product="tea").values_list("name", flat=True).order_by("name"))
show("exclude 2", Shop.objects.exclude(sales__refunded=True, sales__product="tea").values_list("name", flat=True).order_by("name"))
show("exclude null", Shop.objects.exclude(rating__gt=3).values_list("name", flat=True).order_by("name"))
show("not q", Shop.objects.filter(~Q(region__name="North")).values_list("name", flat=True).order_by("name"))
show("xor", Shop.objects.filter(Q(region=north) ^ Q(rating__gt=4)).values_list("name", flat=True).order_by("name"))
show("distinct", Sale.objects.values_list("product").distinct().order_by("product"))
show("union", Shop.objects.values_list("name").union(Region.objects.values_list("name")).order_by("name"))
show("union all", Sale.objects.filter(product="jam").values_list("product").union(Sale.objects.filter(amount__gt=7).values_list("product"), all=True).order_by("product"))
show("minus", Sale.objects.values_list("product").difference(Sale.objects.filter(shop=b).values_list("product")).order_by("product"))
show("both", Sale.objects.filter(shop=a).values_list("product").intersection(Sale.objects.filter(shop=c).values_list("product")).order_by("-product"))
print(Sale.objects.aggregate(t=Sum(total), n=Count("*"), avg=Avg("count"), var=Variance("count", sample=True), mx=Max("product"), none=Sum("amount", filter=Q(pk=0)), zero=Sum("amount", filter=Q(pk=0), default=0)))
print(Shop.objects.aggregate(Max("opened"), Min("rating"), years=Count(ExtractYear("opened"), distinct=True)), Shop.objects.none().aggregate(Sum("pk"), n=Count("pk")))
print(Shop.objects.annotate(n=Count("sales")).aggregate(Max("n"), Avg("n"), total=Sum("n")))
print(Sale.objects.values("shop").annotate(n=Count("pk")).aggregate(Max("n")), Sale.objects.filter(shop__region=north)[:3].aggregate(Sum("amount")))
show("date span", Shop.objects.filter(opened__range=("2019-01-01", "2020-12-31")).values_list("name", flat=True).order_by("name"))
show("chained", Shop.objects.filter(sales__product="tea").filter(sales__product="jam").values_list("name", flat=True))
show("f", Sale.objects.filter(amount__gt=F("count") * 2).values_list("product", "amount", "count").order_by("pk"))
show("iregex", Shop.objects.filter(name__iregex=r"^(a|b).*a$").values_list("name", flat=True).order_by("name"))
for bad in (lambda: Shop.objects.annotate(name=Count("sales")), lambda: Shop.objects.values("nope"), lambda: Shop.objects.aggregate(x=F("name")), lambda: Shop.objects.annotate(n=Count("sales")).annotate(m=Sum("n")).get(pk=1).m, lambda: Shop.objects.filter(sales__amount__year=3), lambda: Shop.objects.order_by("sales__nope").first(), lambda: Shop.objects.values("sales__nope").first(), lambda: Shop.objects.values("region__nope").first(), lambda: Shop.objects.order_by("region__nope").first(), lambda: Region.objects.annotate(x=F("shops__sales__nope")).first(), lambda: Sale.objects.values("shop__region__year").first(), lambda: Region.objects.values("shops__year").first(), lambda: Shop.objects.annotate(n=Count("sales__nope")).first(), lambda: Shop.objects.values("sales__nope__more").first(), lambda: Shop.objects.order_by("name__lower").first(), lambda: Shop.objects.values("sales__amount__nope").first(), lambda: Sale.objects.filter(amount="x"), lambda: Shop.objects.aggregate(Sum(F("rating") + F("name"))), lambda: Sale.objects.annotate(x=F("amount") * F("shop__rating")).first(), lambda: Shop.objects.all()[3:1], lambda: Shop.objects.all()[-1], lambda: Shop.objects.union(Region.objects.all()).filter(pk=1), lambda: Shop.objects.get(sales__product="tea"), lambda: Shop.objects.all()[:2].filter(pk=1), lambda: Shop.objects.first().sales.get(product="nothing"), lambda: Shop.objects.only("sales").first(), lambda: Shop.objects.select_related("sales").first(), lambda: Shop.objects.prefetch_related("nope").first(), lambda: list(Shop.objects.values_list("name", "pk", flat=True)), lambda: Shop.objects.earliest(), lambda: Shop.objects.update(region__name="x"), lambda: Shop.objects.filter(region="North").first(), lambda: Shop.objects.filter(region=a).first()):
    try:
        print("fine", bad())
    except Exception as e:
        print(type(e).__name__, str(e)[:230])
