from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Avg, Count, Max, Min, Q, Sum
from orders.models import Coupon, Line, Order

o = Order.objects.create()
Line.objects.create(order=o, price="10.00", qty=2)
l = o.lines.create(price="5.55")
print(o.total)
o.refresh_from_db()
print(o.total)
a, b, c, d = [Coupon.objects.create(code=f"c{p}", percent=p) for p in (10, 20, 60, 5)]
o.coupons.add(a, c)
print(o.coupons.all(), o.total)
o.coupons.set([a, b])
print(o.total)
try:
    with transaction.atomic():
        o.coupons.add(d.pk)
except ValidationError as e:
    print(e, e.messages, e.code, repr(e))
a.order_set.clear()
b.order_set.remove(o)
print(Order.objects.get().total)
o.coupons.set([b, d], clear=True)
o.coupons.set([])
l.delete()
print(Order.objects.get().total)
print(Line.objects.aggregate(Sum("qty"), Avg("price"), Max("price"), n=Count("id"), big=Count("pk", filter=Q(price__gt=6))))
print(Order.objects.annotate(n=Count("lines"), s=Sum("lines__qty")).values("pk", "n", "s"))
print(o.delete())
