from decimal import Decimal
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Avg, Count, F, Max, Min, Sum, Q
from shop.models import Invoice, Line, Order, Sequence

a = Order.objects.place("Ann Lee", tea=(2, Decimal("1.50")), pot=(1, "20.00"))
b = Order.objects.place("Ann Lee", cup=(3, 4))
for bad in (dict(tea=(0, 1)), dict(tea=(1, "x")), dict(tea=(1, None))):
    try:
        Order.objects.place("Bad", **bad)
    except Exception as e:
        print(type(e).__name__, e)
print(Sequence.objects.get(pk="order").last, Order.objects.all(), Sequence.next("order"))
print(a.slug, b.slug, a.lines.all(), a.get_line_order(), b.lines.get().get_next_in_order if False else a.lines.first().get_next_in_order())
a.set_line_order(list(reversed(a.get_line_order())))
print(a.lines.all(), a.lines.last()._order, a.lines.aggregate(Sum("quantity"), Max("price")))
print(Order.objects.with_totals().values_list("number", "total"), Order.objects.open().with_totals().aggregate(Sum("total"), Avg("total"), Max("total")))
a.status = Order.Status.PAID
with transaction.atomic():
    a.save(update_fields={"status"})
    print("inside")
print(a.invoice, a.invoice.amount, Invoice.objects.latest().number, repr(a.status), a.get_status_display(), Order.objects.get(pk=a.pk).status, Order.Status(2).label)
for act in (lambda: a.delete(), lambda: Order.objects.filter(pk=a.pk).delete(), lambda: Order.objects.all().delete(), lambda: b.delete()):
    try:
        with transaction.atomic():
            print(act())
    except models.RestrictedError as e:
        print(type(e).__name__, e.args[0], sorted(map(str, e.restricted_objects)))
Order.objects.filter(pk=a.pk).update(status=Order.Status.VOID)
print(Order.objects.count(), Order.everything.count(), Invoice.objects.get().order, Invoice.objects.select_related("order").get().order.status, Invoice.objects.filter(order__in=Order.objects.all()).count())
a.refresh_from_db()
try:
    a.save()
except RuntimeError as e:
    print(e)
try:
    Order.objects.get(pk=a.pk)
except Order.DoesNotExist as e:
    print(type(e).__qualname__, e)
c = Order(customer="Zed", number="A-0001")
try:
    c.full_clean()
    print("clean", c.number, c.slug)
    c.save()
except (ValidationError, IntegrityError) as e:
    print(type(e).__name__, e, c.slug, c.pk)
line = Line(order=Order.objects.place("Late"), quantity=0, price="1.999", product="x" * 21)
try:
    line.full_clean()
except ValidationError as e:
    print(e.message_dict)
print(Line.objects.values("order__customer").annotate(n=Count("pk"), q=Sum("quantity")).order_by("order__customer"))
print(Line.objects.annotate(t=F("quantity") * F("price")).order_by("-t").values_list("product", "t"))
print(Line.objects.filter(price__gt=F("quantity") * 2).values_list("product", flat=True), Line.objects.update(price=F("price") + Decimal("0.10")), list(Line.objects.order_by("pk").values_list("price", flat=True)))
print(Order.Status.choices, Order.Status.labels, Order.Status.values, Order.Status.names, list(Order.Status))
print(Order._default_manager.name, Order._base_manager.name, Order._meta.default_manager, Order._meta.base_manager, [m.name for m in Order._meta.managers], str(Order.objects))
