def t(label, f):
    try:
        r = f()
        print(label, "->", repr(r))
    except Exception as e:
        print(label, "!!", type(e).__module__, type(e).__qualname__, e, repr(e.args)[:300])


import datetime as d
from decimal import Decimal
from django.db.models import *
from django.db.models.functions import *
from shop.models import City, Sale, Shop

for c, land, shops in (("Bern", "CH", ("b1", "b2")), ("Rome", "IT", ("r1",)), ("Pisa", "IT", ("p1", "p2")), ("Oslo", "NO", ())):
    city = City.objects.create(name=c, land=land)
    for s in shops:
        Shop.objects.create(city=city, name=s, open=s != "p2")
for i, s in enumerate(list(Shop.objects.all()) * 3):
    Sale.objects.create(shop=s, amount=Decimal(i) * Decimal("1.25"), day=d.date(2026, 1 + i % 3, 1 + i), kind="food" if i % 2 else "drink")
C, S, A = City.objects, Shop.objects, Sale.objects
for label, f in {
    "g1": lambda: S.values("city").annotate(n=Count("pk")),
    "g2": lambda: S.values("city").annotate(n=Count("pk")).order_by("name"),
    "g3": lambda: S.values("city__land").annotate(n=Count("pk")).order_by("city__name"),
    "g4": lambda: S.alias(k=Lower("name")).values("city").annotate(n=Count("pk")).order_by("city"),
    "g5": lambda: S.annotate(k=Lower("name")).values("city").annotate(n=Count("pk")).order_by("city"),
    "g6": lambda: S.annotate(k=Lower("name")).values("k").annotate(n=Count("pk")).order_by("k"),
    "g7": lambda: S.annotate(k=Substr("name", 1, 1)).values("k").annotate(n=Count("pk")).order_by("-k"),
    "g8": lambda: S.annotate(n=Count("sales")).values("n").annotate(c=Count("pk")).order_by("n"),
    "g9": lambda: S.annotate(n=Count("sales")).values("city", "n"),
    "g10": lambda: S.annotate(n=Count("sales")).values("city").annotate(m=Max("n")).order_by("city"),
    "g11": lambda: S.values("city").annotate(n=Count("pk")).values("city__land").annotate(m=Sum("sales__amount")).order_by("city__land"),
    "g12": lambda: S.values("city").annotate(n=Count("pk")).filter(n__gt=1).values_list("city__name", "n"),
    "g13": lambda: S.filter(open=True).values("city__land").annotate(n=Count("sales"), t=Sum("sales__amount")).order_by("-t"),
    "g14": lambda: A.annotate(m=TruncMonth("day")).values("m").annotate(t=Sum("amount"), a=Avg("amount")).order_by("m"),
    "g15": lambda: A.values("day__month", "kind").annotate(t=Sum("amount")).order_by("day__month", "kind"),
    "g16": lambda: A.values("kind").annotate(t=Sum("amount")).aggregate(Max("t"), Min("t")),
    "g17": lambda: A.values("kind").annotate(share=Sum("amount") * 100 / 52).order_by("kind"),
    "g18": lambda: A.values("shop__city__name").annotate(lo=Min("day"), hi=Max("day"), n=Count("day", distinct=True)).order_by("shop__city__name"),
    "g19": lambda: C.annotate(n=Count("shops", distinct=True), t=Sum("shops__sales__amount")).order_by("-n", "name").values_list("name", "n", "t"),
    "g20": lambda: C.annotate(open=Count("shops", filter=Q(shops__open=True)), shut=Count("shops", filter=Q(shops__open=False))).values("name", "open", "shut"),
    "g21": lambda: C.annotate(n=Count("shops")).filter(n=F("pk")).values_list("name"),
    "g22": lambda: C.annotate(n=Count("shops")).exclude(n=0).order_by("n").values_list("name", "n"),
    "g23": lambda: C.annotate(n=Count("shops")).filter(Q(n__gt=1) | Q(land="NO")).values_list("name", "n"),
    "g24": lambda: C.filter(shops__open=True).annotate(n=Count("shops")).values_list("name", "n"),
    "g25": lambda: C.annotate(n=Count("shops")).filter(shops__open=True).values_list("name", "n"),
    "g26": lambda: C.annotate(big=Exists(Shop.objects.filter(city=OuterRef("pk"), sales__amount__gt=15))).values("big").annotate(n=Count("pk")).order_by("big"),
    "g27": lambda: C.annotate(k=Case(When(land="IT", then=Value("south")), default=Value("north"))).values("k").annotate(n=Count("pk")).order_by("k"),
    "g28": lambda: C.values("land").annotate(names=StringAgg("name", Value(","))).order_by("land"),
    "g29": lambda: C.values("land").distinct(),
    "g30": lambda: C.values("land").order_by().distinct(),
    "g31": lambda: C.values_list("land", flat=True).order_by("land").distinct(),
    "g32": lambda: C.values("land").distinct().count(),
    "g33": lambda: C.order_by("land").values("land").distinct().aggregate(n=Count("land")),
    "g34": lambda: C.distinct().order_by("shops__name").values_list("name", flat=True),
    "g35": lambda: C.order_by("shops__sales__amount").distinct().count(),
    "g36": lambda: list(C.distinct().order_by("shops__sales__kind"))[0].name,
    "g37": lambda: C.filter(shops__sales__amount__gt=3).distinct().values_list("name", flat=True),
    "g38": lambda: C.filter(shops__sales__amount__gt=3).values_list("name", flat=True),
    "g39": lambda: C.filter(shops__sales__amount__gt=3).distinct()[1:2],
    "g40": lambda: C.filter(shops__sales__amount__gt=3).distinct().first().name,
    "g41": lambda: S.aggregate(n=Count("city", distinct=True), m=Count("city__land", distinct=True)),
    "g42": lambda: S.annotate(t=Sum("sales__amount")).aggregate(a=Avg("t"), m=Max("t")),
    "g43": lambda: S.annotate(t=Sum("sales__amount")).filter(t__gt=20).count(),
    "g44": lambda: S.annotate(t=Sum("sales__amount"))[:2].aggregate(s=Sum("t")),
    "g45": lambda: S.annotate(t=Sum("sales__amount")).order_by("-t").values_list("name", "t").first(),
    "g46": lambda: S.values("city").annotate(n=Count("pk")).first(),
    "g47": lambda: S.values("city").annotate(n=Count("pk")).order_by("city").last(),
    "g47b": lambda: S.values("city").annotate(n=Count("pk")).last(),
    "g47c": lambda: (S.values("city").annotate(n=Count("pk")).ordered, S.none().order_by().ordered, S.order_by().ordered),
    "g48": lambda: S.values("city").annotate(n=Count("pk")).count(),
    "g49": lambda: S.values("city").annotate(n=Count("pk")).exists(),
    "g50": lambda: S.values("city").annotate(n=Count("pk")).latest("n"),
    "g51": lambda: S.annotate(n=Count("sales")).update(open=False),
    "g52": lambda: S.annotate(n=Count("sales")).filter(n__gt=9).delete(),
    "g53": lambda: S.annotate(total=Sum("sales__amount", filter=Q(sales__kind="food"), default=Decimal(0))).values_list("name", "total"),
    "g54": lambda: S.annotate(last=Max("sales__day")).filter(last__month=3).values_list("name", "last"),
    "g55": lambda: S.annotate(first=Subquery(Sale.objects.filter(shop=OuterRef("pk")).order_by("day").values("amount")[:1])).values_list("name", "first"),
    "g56": lambda: S.annotate(t=Subquery(Sale.objects.filter(shop=OuterRef("pk")).values("shop").annotate(t=Sum("amount")).values("t"))).values_list("name", "t"),
    "g57": lambda: S.annotate(n=Count("*")).values_list("name", "n"),
    "g58": lambda: S.annotate(a=Count("sales")).annotate(b=F("a") + 1).values_list("name", "b"),
    "g59": lambda: S.annotate(a=Count("sales")).annotate(b=Sum("a")),
    "g60": lambda: S.annotate(Count("sales"), Max("sales__amount")).values("name", "sales__count", "sales__amount__max"),
    "g61": lambda: S.annotate(a=Count("sales")).values("a", "name").order_by("a").reverse(),
    "g62": lambda: S.values("city__name", n=Count("sales")),
    "g63": lambda: S.values_list("city__name", Count("sales")),
    "g64": lambda: S.values(low=Lower("name")),
    "g65": lambda: S.annotate(x=Value(1)).values("x").annotate(n=Count("pk")),
    "g66": lambda: S.values(x=Value(1)).annotate(n=Count("pk")).order_by(),
    "g67": lambda: S.values().annotate(n=Count("sales")).first(),
    "g68": lambda: A.filter(shop__in=S.annotate(n=Count("sales")).filter(n=3).values("pk")).count(),
    "g69": lambda: A.values("kind").annotate(n=Count("pk")).union(A.values("shop__name").annotate(n=Count("pk"))).order_by("n", "kind"),
    "g70": lambda: A.values("kind").annotate(n=Count("pk"), n2=Count("pk", filter=Q(amount__gt=5)), p=F("n2") * 100 / F("n")).order_by("kind"),
    "g71": lambda: C.annotate(a=Avg("shops__sales__amount"), s=StdDev("shops__sales__amount")).values_list("name", "a", "s"),
    "g72": lambda: S.values("n").annotate(n=Count("pk")),
    "g73": lambda: S.alias(n=Count("sales")).filter(n=3).values_list("name"),
    "g74": lambda: S.alias(n=Count("sales")).annotate(m=F("n") * 2).values_list("name", "m"),
    "g75": lambda: S.alias(n=Count("sales")).values("n"),
    "g76": lambda: S.annotate(n=Count("sales")).values("name").values("n"),
    "g77": lambda: S.annotate(n=Count("sales"), m=Max("sales__day")).values("name", "m").values("n"),
    "g78": lambda: S.annotate(n=Count("sales")).values("name").filter(n=3).order_by("-n", "-name"),
    "g79": lambda: [(c.name, c.n) for c in C.annotate(n=Count("shops")).select_related().order_by("-n")],
    "g80": lambda: S.select_related("city").annotate(n=Count("sales")).first().city.name,
}.items():
    t(label, f)
