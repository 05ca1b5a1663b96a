from django.db import IntegrityError, transaction
from django.db.models import F, Sum, ProtectedError
from orders.models import Line, Order
from stock.models import Product
tea, jam = Product.objects.create(name="tea", stock=5), Product.objects.create(name="jam", stock=1)
o = Order.objects.create()
with transaction.atomic():
    Line.objects.create(order=o, product=tea, qty=2)
    try:
        with transaction.atomic():
            o.lines.create(product=jam, qty=2)
    except IntegrityError as e:
        print(e)
o.products.add(jam, through_defaults={"qty": 1})
print(Product.objects.values_list("name", "stock", "reserved"), o.products.all())
o.status = Order.Status.PAID
o.save()
o.save()
print(Product.objects.values_list("name", "stock", "reserved"), o.lines.aggregate(Sum("qty")))
try:
    tea.delete()
except ProtectedError as e:
    print(len(e.protected_objects), e.args[0])
p = Order.objects.create(status="new")
Line.objects.bulk_create([Line(order=p, product=tea, qty=3)])
p.delete()
tea.refresh_from_db()
print(tea.stock, tea.reserved)
