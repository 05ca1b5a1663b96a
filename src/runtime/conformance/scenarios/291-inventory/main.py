from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Avg, F, Max, Min, Q, Sum
from shop.models import *

main, side = Warehouse.objects.bulk_create([Warehouse(name="North"), Warehouse(name="aside", kind="side")])
print(list(Warehouse.objects.all()))
for w in (side, Warehouse(name="Mill", kind="side"), Warehouse(name="X" * 30, kind="none")):
    try:
        w.full_clean()
    except ValidationError as e:
        print(e.message_dict, e.error_dict.keys() if hasattr(e, "error_dict") else "")
p = Product(sku="bad sku", price="0.001")
try:
    p.full_clean()
except ValidationError as e:
    print(e)
p = Product.objects.create(sku="toast", price="3.50")
q = Product.objects.create(sku="jam", price=Decimal("12"))
p.warehouses.add(main, through_defaults={"quantity": 12})
p.warehouses.add(side)
q.warehouses.set([side], through_defaults={"quantity": 2})
print([(w.name, w.total, w.kinds) for w in Warehouse.objects.with_stock()], Warehouse.objects.busy().get())
s = Stock.objects.get(product=p, warehouse=main)
s.quantity = F("quantity") - 10
s.save(update_fields={"quantity"})
print(s.quantity, s.product.price)
s.quantity = 2000
try:
    s.full_clean()
except ValidationError as e:
    print(e.messages)
try:
    with transaction.atomic():
        s.save()
except IntegrityError as e:
    print(e)
try:
    Stock(product=p, warehouse=side).validate_unique()
    Stock(product=p, warehouse=side).validate_constraints()
except ValidationError as e:
    print(e.message_dict)
print(Stock.objects.aggregate(Sum("quantity"), hi=Max("quantity"), lo=Min("quantity"), mean=Avg("quantity"), worth=Sum(F("quantity") * F("product__price"), output_field=models.DecimalField())))
print(Product.objects.filter(Q(stock__quantity__lt=3) & ~Q(warehouses__kind="main")).values_list("sku", "stock__warehouse__name"))
print(Product.objects.annotate(n=models.Count("stock")).order_by("-n", "sku").values("sku", "n"))
print(Movement.objects.values_list("delta", flat=True), Movement.objects.filter(stock__warehouse=main).count())
try:
    main.delete()
except models.ProtectedError as e:
    print(e.args[0], sorted(map(str, e.protected_objects)))
print(p.delete())
print(Movement.objects.filter(stock=None).count(), Warehouse.objects.exclude(stock__isnull=False).get())
