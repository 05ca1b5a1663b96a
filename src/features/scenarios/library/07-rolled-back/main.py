from django.db import transaction

from shop.models import Order

with transaction.atomic():
    Order.objects.create(item="kettle")

try:
    with transaction.atomic():
        Order.objects.create(item="teapot")
        raise RuntimeError("the card was refused")
except RuntimeError as error:
    print(error)
