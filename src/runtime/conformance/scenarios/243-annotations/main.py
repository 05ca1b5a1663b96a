from django.db.models import *
from django.db.models.functions import *
from django.db.models.signals import post_save
from django.dispatch import receiver
from app.models import *


@receiver(post_save, sender=Order)
def stats(instance, **kw):
    q = Customer.objects.annotate(
        n=Count("orders"),
        total=Coalesce(Sum("orders__amount"), 0),
        big=Count("orders", filter=Q(orders__amount__gt=10)),
        last=Subquery(
            Order.objects.filter(customer=OuterRef("pk"))
            .order_by("-pk")
            .values("amount")[:1]
        ),
        has=Exists(Order.objects.filter(customer=OuterRef("pk"), amount__gt=100)),
    )
    print(
        list(q.order_by("pk").values_list("name", "n", "total", "big", "last", "has"))
    )


a, b = Customer.objects.create(name="Ann"), Customer.objects.create(name="bob")
for c, x in ((a, 5), (b, 50), (a, 500)):
    Order.objects.create(customer=c, amount=x)
print(
    Customer.objects.filter(orders__amount__gt=1).distinct().count(),
    Customer.objects.filter(Q(orders__amount=5) | Q(name="bob"))
    .distinct()
    .order_by("name"),
    Customer.objects.exclude(orders__amount=5),
    ~Q(name="x"),
)
print(
    Order.objects.values("customer__name")
    .annotate(s=Sum("amount"), a=Avg("amount"))
    .order_by("-s"),
    Order.objects.aggregate(
        m=Max("amount") - Min("amount"), sd=StdDev("amount") if False else Count("*")
    ),
)
print(
    Customer.objects.annotate(
        u=Upper("name"),
        l=Length("name"),
        c=Concat("name", Value("!"), output_field=CharField()),
        s=Substr("name", 1, 2),
        r=Replace("name", Value("n"), Value("m")),
    ).values_list("u", "l", "c", "s", "r")
)
print(
    Order.objects.update(
        amount=Case(When(amount__lt=10, then=F("amount") + 1), default=Value(0))
    ),
    list(Order.objects.values_list("amount", flat=True)),
    Order.objects.filter(amount=Greatest(F("amount"), Value(6))).count(),
    Order.objects.annotate(
        x=ExpressionWrapper(F("amount") * 1.5, output_field=FloatField())
    ).values_list("x", flat=True),
    Order.objects.annotate(c=Cast("amount", CharField())).first().c,
    Order.objects.annotate(n=NullIf("amount", Value(0))).values_list("n", flat=True),
)
print(
    Customer.objects.alias(n=Count("orders")).filter(n__gte=2),
    Customer.objects.annotate(n=Count("orders")).aggregate(Max("n")),
    Customer.objects.values("name", n=Count("orders")),
    Customer.objects.filter(orders__in=Order.objects.filter(amount=6)),
    Customer.objects.filter(name__in=["Ann"])
    .union(Customer.objects.filter(name="bob"))
    .order_by("-name"),
    Customer.objects.all().intersection(Customer.objects.filter(name="bob")),
    Customer.objects.difference(Customer.objects.filter(name="bob")),
)
print(
    Customer.objects.prefetch_related(
        Prefetch("orders", queryset=Order.objects.filter(amount__gt=0), to_attr="big")
    )[0].big,
    Order.objects.select_related("customer").get(pk=1).customer.name,
    Order.objects.only("amount").first().get_deferred_fields(),
    Customer.objects.order_by(F("name").desc()).first(),
    Customer.objects.order_by(Lower("name")).last(),
)
for f in (
    lambda: Customer.objects.annotate(name=Count("pk")),
    lambda: Customer.objects.aggregate(Sum("nope")),
    lambda: Customer.objects.annotate(F("name")),
    lambda: Order.objects.annotate(x=F("amount") + F("customer__name")).first(),
    lambda: Customer.objects.annotate(Count("orders"), Count("orders")) and "ok",
    lambda: Customer.objects.filter(n=1),
    lambda: Customer.objects.order_by("?").count(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
