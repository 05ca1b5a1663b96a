from shop.models import *
u = U.objects.create(name="u"); k = K.objects.create(name="k"); P.objects.create(user=u); w = W.objects.create(user=u); F.objects.create(user=u); V.objects.create(w=w, k=k); u.m.add(T.objects.create(t="t")); x = U.objects.create(name="x")
def do(label, f):
    try: print(label, f())
    except Exception as e: print(label, type(e).__name__, e)
for n in ("p", "w", "fs", "k", "m", "w__vs", "k__v", "p__user", "w__user", "w__pk", "fs__user", "k__v__w", "w__vs__k", "m__us", "w__user__name", "k__pk", "k__v__pk", "p__pk"):
    do(n, lambda: list(U.objects.order_by("pk", "p").values_list(n, flat=True)))
    do(n + " F", lambda: list(U.objects.order_by("pk").annotate(a=models.F(n)).values_list("a", flat=True)))
    do(n + " count", lambda: list(U.objects.order_by("pk").annotate(a=models.Count(n)).values_list("a", flat=True)))
    do(n + " filter", lambda: list(U.objects.filter(**{n: 1}).values_list("pk", flat=True)))
    do(n + " order", lambda: list(U.objects.order_by(n, "pk").values_list("pk", flat=True)))
    do(n + " isnull", lambda: list(U.objects.filter(**{n + "__isnull": True}).order_by("pk").values_list("pk", flat=True)))
for n in ("us", "us__p", "us__w", "us__k", "us__fs"):
    do(n, lambda: list(T.objects.values_list(n, flat=True)))
do("agg", lambda: U.objects.aggregate(models.Max("w"), models.Min("k"), models.Count("w"), models.Max("k__v")))
do("in", lambda: list(U.objects.filter(w__in=W.objects.all()).values("w", "p", "k")))
do("in2", lambda: list(W.objects.filter(vs__in=V.objects.values("pk")).values_list("vs", "user", "user__p")))
do("sub", lambda: list(U.objects.annotate(z=models.Subquery(W.objects.filter(user=models.OuterRef("pk")).values("pk"))).values_list("z", flat=True).order_by("pk")))
