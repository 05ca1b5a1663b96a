import weakref
from decimal import Decimal

from django.dispatch import Signal, receiver

basket_placed = Signal(use_caching=True)


class CountingSignal(Signal):
    """Counts its sends."""

    sent = 0

    def send(self, sender, **named):
        self.sent += 1
        return super().send(sender, **named)


paid = CountingSignal()


class Receipts:
    def __init__(self):
        self.lines = []

    def __call__(self, sender, basket, **kwargs):
        self.lines.append(f"{basket.owner}: {basket.total:.2f}")
        return len(self.lines)


receipts = Receipts()
paid.connect(receipts)


@receiver(basket_placed)
def pay(sender, basket, **kwargs):
    return [answer for _, answer in paid.send(sender=sender, basket=basket)]


@receiver([basket_placed, paid])
def log(signal, sender, **kwargs):
    name = "paid" if signal is paid else "placed"
    return name, sender.__name__


def loyalty(factor):
    def add(sender, basket, **kwargs):
        basket.total *= Decimal(factor)
        return basket.total

    basket_placed.connect(add, weak=False, sender=Basket_, dispatch_uid=f"loyalty-{factor}")
    return add


from .models import Basket as Basket_

loyalty("0.9")
loyalty("0.5")
loyalty("0.9")
