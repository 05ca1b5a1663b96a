from collections import defaultdict
from functools import partialmethod, partial, lru_cache
from django.dispatch import Signal, receiver
event = Signal()


class Handler:
    registry = []

    def __init_subclass__(cls, sender=None, **kw):
        super().__init_subclass__(**kw)
        h = cls()
        Handler.registry.append(h)
        event.connect(h.handle, sender=sender, dispatch_uid=cls.__qualname__)

    def handle(self, sender, **kw):
        return self.process(sender, **kw)


class Audit(Handler):
    def process(self, sender, **kw):
        return ("audit", sender)


class Text(Handler, sender=str):
    def process(self, sender, value=0, **kw):
        return ("text", value)


class Callable:
    def __init__(self, n):
        self.n = n

    def __call__(self, sender, **kw):
        return self.n

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1


c1, c2 = Callable(1), Callable(2)
event.connect(c1)
event.connect(c2, sender=str)


class Meta(type):
    def klass(cls, **kw):
        return cls.__name__


class K(metaclass=Meta):
    __slots__ = ("x", "__weakref__")

    def m(self, **kw):
        return "slots"


event.connect(K.klass)
k = K()
event.connect(k.m, sender=k)


@receiver(event)
@lru_cache
def cached(sender, **kw):
    print("computing", sender)
    return sender
