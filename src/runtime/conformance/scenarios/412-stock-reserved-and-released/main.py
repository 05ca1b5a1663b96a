from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Count, F, ProtectedError, Sum

from shop.models import Reservation, Stock, Warehouse

north, south = Warehouse.objects.bulk_create([Warehouse(code="north"), Warehouse(code="south")])
rye = Stock.objects.create(warehouse=north, sku="rye", quantity=8)
wheat = south.stocks.create(sku="wheat", quantity=4, threshold=1)
first = rye.reservations.create(amount=5)
print(rye.free, Stock.objects.get(sku="rye").reserved)
try:
    rye.reservations.create(amount=9)
except ValidationError as error:
    print(error.message_dict)
try:
    Reservation(stock=rye, amount=1, status="odd").save()
except ValidationError as error:
    print(error.messages)
first.status = Reservation.Status.DONE
first.save(update_fields={"status"})
print(first.get_status_display(), repr(first.status), str(first.status))
rye.refresh_from_db()
print(rye.quantity, rye.reserved, list(Stock.objects.low().values_list("sku", flat=True)))
try:
    with transaction.atomic():
        Stock.objects.filter(sku="wheat").update(reserved=F("quantity") + 1)
except IntegrityError as error:
    print("refused:", error)
try:
    with transaction.atomic():
        Stock(warehouse=south, sku="wheat").save()
except IntegrityError as error:
    print("refused:", error)
try:
    Stock(warehouse=south, sku="wheat").full_clean()
except ValidationError as error:
    print(error)
try:
    north.delete()
except ProtectedError as error:
    print(error.args[0], sorted(map(str, error.protected_objects)))
second = wheat.reservations.create(amount=2)
Reservation.objects.filter(stock__warehouse=south).delete()
print(Stock.objects.latest().sku, Stock.objects.at("south").count())
print(Warehouse.objects.annotate(n=Count("stocks__reservations"), all=Sum("stocks__quantity")).values("code", "n", "all"))
print(first.status in Reservation.Status, Reservation.Status.choices, Reservation.Status("done").label)
