from decimal import Decimal
from django.db.models import *
from django.db.models.functions import *
from django.db.models.signals import post_save, post_delete
from django.dispatch import receiver
from shop.models import P, L
def do(label, f):
    print("--", label)
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def sums(pk=None, outer="pk"): return L.objects.filter(p=pk or OuterRef(outer)).order_by().values("p").annotate(s=Sum("price")).values("s")
@receiver([post_save, post_delete], sender=L)
def recount(instance, **kw):
    P.objects.filter(pk=instance.p_id).update(total=Coalesce(sums(instance.p_id), Decimal(0)), n=Coalesce(Subquery(L.objects.filter(p=instance.p_id).values("p").annotate(c=Count("pk")).values("c")), 0), last=L.objects.filter(p=instance.p_id).order_by("-pk").values("name")[:1])
    print(P.objects.filter(pk=instance.p_id).values_list("total", "n", "last").get())
p, q = P.objects.create(name="p"), P.objects.create(name="q")
ls = [p.ls.create(price=x, name=f"l{x}") for x in (1, 2, 3)]; ls[1].delete(); q.ls.create(price="9.99")
do("annotate", lambda: list(P.objects.annotate(x=Coalesce(sums(), Decimal(0))).values_list("name", "x").order_by("pk"))); do("greatest", lambda: list(P.objects.annotate(x=Greatest(sums(), Value(Decimal(5)))).values_list("x", flat=True).order_by("pk"))); do("plain", lambda: list(P.objects.annotate(x=sums()).values_list("x", flat=True).order_by("pk"))); do("alias", lambda: P.objects.alias(x=sums()).filter(x__gt=5).count()); do("upper", lambda: list(P.objects.annotate(x=Upper(L.objects.filter(p=OuterRef("pk")).order_by("pk").values("name")[:1])).values_list("x", flat=True).order_by("pk"))); do("filter", lambda: P.objects.filter(total=sums()).count()); do("gt", lambda: P.objects.filter(total__gt=sums(q.pk)).count()); do("case", lambda: list(P.objects.annotate(x=Case(When(Exists(L.objects.filter(p=OuterRef("pk"), price=3)), then=sums()), default=Value(Decimal(-1)))).values_list("x", flat=True).order_by("pk")))
do("exists update", lambda: P.objects.update(n=Case(When(Exists(L.objects.filter(p=OuterRef("pk"), price__gt=5)), then=100), default=F("n")))); do("arith", lambda: list(P.objects.annotate(x=F("total") - sums() + 1).values_list("x", flat=True).order_by("pk"))); do("many rows", lambda: P.objects.update(n=L.objects.values("pk"))); do("agg", lambda: P.objects.aggregate(x=Max(sums())))
print(list(P.objects.values_list("name", "total", "n", "last")))
