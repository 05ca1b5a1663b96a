from django.db import transaction
from app.models import Event, Stock
from app.signals import sold
Stock.objects.create(sku="a")


def show(results):
    for r, v in results:
        print(r.__name__, repr(v))


with transaction.atomic():
    show(sold.send_robust("x", sku="a", n=1))
    show(sold.send_robust("x", sku="a", n=2))
print(Stock.objects.get().left, Event.objects.count())
try:
    with transaction.atomic():
        show(sold.send_robust("x", sku="a", n=9))
except Exception as e:
    print(type(e).__name__, e)
print(Stock.objects.get().left, Event.objects.count())
try:
    with transaction.atomic():
        sold.send("x", sku="a", n=2)
except ValueError as e:
    print(e, Stock.objects.get().left)
try:
    sold.send("x", sku="nope", n=2)
except Stock.DoesNotExist as e:
    print(e)
