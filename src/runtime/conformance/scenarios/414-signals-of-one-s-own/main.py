import gc
from decimal import Decimal

from shop import signals
from shop.models import Basket
from shop.signals import basket_placed, paid

basket = Basket(owner="ada", total=Decimal("10.00"), meta={"gift": True})
basket.save()
print(basket_placed.send(sender=Basket, basket=basket))
print(signals.receipts.lines, paid.sent, basket.total)
del signals.receipts
gc.collect()
print(basket_placed.send_robust(Basket, basket=basket)[0])
print(len(basket_placed.receivers), [key[0] for key, *_ in basket_placed.receivers if isinstance(key[0], str)])
print(basket_placed.disconnect(sender=Basket, dispatch_uid="loyalty-0.9"), basket_placed.disconnect(dispatch_uid="loyalty-0.5"))
try:
    basket_placed.connect(print)
except Exception as error:
    print(type(error).__name__, error)
try:
    basket_placed.connect(lambda sender: None)
except Exception as error:
    print(type(error).__name__, error)
try:
    basket_placed.connect("pay")
except Exception as error:
    print(type(error).__name__, error)
try:
    basket_placed.send()
except TypeError as error:
    print(error)
try:
    basket_placed.send(Basket, Basket)
except TypeError as error:
    print(error)
try:
    basket_placed.send(sender="text", basket=basket)
except TypeError as error:
    print(error)
found = Basket.objects.filter(meta__gift=True, total__gte=Decimal("1")).values("owner", "total", "meta__gift")
print(found, Basket.objects.only("owner").get().get_deferred_fields() == {"total", "meta", "placed"})
basket.total = "abc"
try:
    basket.save()
except Exception as error:
    print(type(error).__name__, error)
basket.total = "3.456"
try:
    basket.full_clean()
except Exception as error:
    print(error.message_dict)
basket.save(update_fields=())
basket.save(update_fields=["nothing"])
