from django.db.models.signals import ModelSignal, post_save, pre_save
from django.dispatch import Signal, receiver

order_paid = Signal()
cached = Signal(use_caching=True)
own = ModelSignal(use_caching=True)


@receiver([order_paid, cached], dispatch_uid="both")
def both(signal, sender, **kwargs):
    return f"both {sender} {sorted(kwargs)}"


@receiver(post_save, sender="shop.Ping", dispatch_uid="lazy")
def lazy(sender, instance, **kwargs):
    print(" lazy", sender.__name__, instance.n)


@receiver(post_save, sender="shop.Pong")
@receiver(pre_save, sender="shop.Pong")
def pong(sender, instance, signal, **kwargs):
    print(" pong", "created" in kwargs)


class Counter:
    def __init__(self):
        self.n = 0

    def __call__(self, sender, **kwargs):
        self.n += 1
        return self.n

    def method(self, sender, **kwargs):
        return "method", self.n

    @staticmethod
    def static(sender, **kwargs):
        return "static"

    @classmethod
    def klass(cls, sender, **kwargs):
        return cls.__name__
