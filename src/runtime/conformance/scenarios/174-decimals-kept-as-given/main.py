from decimal import Decimal
from django.db.models import Avg, F, Sum, Max, Value, ExpressionWrapper, DecimalField
from app.models import Invoice
i = Invoice.objects.create(net=Decimal("10.10"))
j = Invoice.objects.create(net=Decimal("3.335"))
k = Invoice.objects.create(net=Decimal("99"), rate=Decimal("0.5"))
i.refresh_from_db()
print(i.tax, Invoice.objects.filter(tax=i.tax).count(), Invoice.objects.filter(tax=Decimal("0.73225")).count(), Invoice.objects.filter(net__gt=Decimal("3.334")).count())
Invoice.objects.filter(pk=i.pk).update(net=F("net") * Decimal("1.1") / 3)
print(Invoice.objects.values_list("net", "tax", "rate"), Invoice.objects.get(pk=i.pk).net, Invoice.objects.aggregate(Sum("net"), Avg("net"), Max("net")))
print(Invoice.objects.annotate(gross=F("net") + F("tax")).values_list("gross", flat=True))
print(Invoice.objects.annotate(x=ExpressionWrapper(F("net") * 2, output_field=DecimalField(max_digits=9, decimal_places=1))).values_list("x", flat=True))
k.net = 1.1
k.save()
print(Invoice.objects.get(pk=k.pk).net) if False else None
try:
    Invoice.objects.create(net=Decimal("1234567.891"))
    Invoice.objects.last()
except Exception as e:
    print(type(e).__name__, e)
