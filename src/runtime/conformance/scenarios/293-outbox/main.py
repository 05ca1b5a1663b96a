import logging
from decimal import Decimal
from django.db import transaction
from shop import signals
from shop.models import Event, Line, Order

order = Order.objects.create(code="A1")
line = order.lines.create(amount=2, price="1.25")
with transaction.atomic():
    order.lines.create(amount=1, price=Decimal("90.00"))
    with transaction.atomic():
        order.lines.create(amount=5, price=1)
    try:
        with transaction.atomic():
            order.lines.create(amount=7, price=1)
            raise ValueError("no")
    except ValueError as e:
        print(e)
    print(order.total, Order.objects.get().total)
print(Order.objects.get().total, Event.objects.filter(sent=True).count(), Event.objects.count())
signals.muted.append("recompute")
line.amount = 100
line.save()
signals.muted.clear()
print(line.delete(), order.refresh_from_db(), order.total)
print(Event.objects.filter(payload__why="delete").values_list("payload__to", flat=True), Event.objects.filter(payload__contains={"order": "A1"}).count() if False else "")
print(order.lines.all().delete(), Order.objects.get().total)
print(Order._meta.ordering, Order._meta.verbose_name_plural, Line._meta.ordering, [f.name for f in Line._meta.get_fields()])
print(order.created <= order.changed, Order.objects.order_by("-changed").first().code, Order.objects.dates("created", "year").count(), order.delete())
