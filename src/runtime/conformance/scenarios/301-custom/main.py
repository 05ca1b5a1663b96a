from django.core import serializers
from django.core.exceptions import ValidationError
from django.db.models import F, Max, Sum
from shop.models import Invoice, Money, MoneyField

a = Invoice.objects.create(code="abc", fee=Money(5, "USD"))
print(a.code, a.code_lower, a.amount)
a.refresh_from_db()
print(a.code, a.fee, a.amount == Money(100))
b = Invoice(amount="250", code="x")
b.save()
print(b.amount, Invoice.objects.filter(code="ABC", amount=Money(100)).count(), Invoice.objects.filter(code="abc").count(), Invoice.objects.filter(code__in=["x"]).get().pk)
print(Invoice.objects.filter(amount__gt=Money(100)).get().pk, Invoice.objects.values_list("amount", "fee"), Invoice.objects.aggregate(Max("amount"), Sum("amount")))
b.amount = F("amount") + 50
b.save(update_fields=["amount"])
print(b.amount)
b.refresh_from_db()
print(b.amount, Invoice.objects.order_by("-amount").first().pk)
for bad in ("many", 100000):
    try:
        Invoice(amount=bad, code="toolongcode").full_clean()
    except ValidationError as e:
        print(e.message_dict)
f = Invoice._meta.get_field("fee")
print(f.column, f.attname, f.get_internal_type(), f.description, Invoice._meta.db_table)
data = serializers.serialize("json", Invoice.objects.order_by("pk"), fields=["amount", "code"])
print(data)
for d in serializers.deserialize("json", data):
    d.object.code = "new" + str(d.object.pk)
    d.save()
print(Invoice.objects.values_list("code", flat=True))
print(Invoice.objects.bulk_update([Invoice(pk=1, amount=Money(7), code="q")], ["amount", "code"]), Invoice.objects.get(pk=1).amount, Invoice.objects.get(pk=1).code)
