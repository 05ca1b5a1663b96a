from django.dispatch import Signal, receiver
from django.db.models.signals import ModelSignal, post_save


class Named(Signal):
    def __init__(self, name, **kw):
        super().__init__(**kw)
        self.name = name

    def __repr__(self):
        return f"<Named {self.name}>"

    def send(self, sender=None, **kw):
        print("sending", self.name)
        return super().send(sender, **kw)

    def connect(self, receiver, *args, **kw):
        print("connect", receiver.__name__, args, sorted(kw))
        return super().connect(receiver, *args, **kw)


class Veto(Signal):
    def send(self, sender, **named):
        for r, v in super().send(sender, **named):
            if v is False:
                return r.__name__
        return None


class First(Signal):
    def first(self, sender, **n):
        for r in self._live_receivers(sender)[0]:
            v = r(signal=self, sender=sender, **n)
            if v is not None:
                return v


n = Named("n")
v = Veto(use_caching=True)
f = First()
m = ModelSignal(use_caching=True)


@receiver([n, v, f])
def one(sender, **kw):
    print("one", kw.get("signal"))
    return None


@receiver(v, sender=Named)
@receiver(f)
def two(sender, **kw):
    return False


print(n.send(), n.send("x"), v.send(Named), v.send(Veto), f.first(1), n, v.use_caching)
m.connect(one, sender="auth.User")
from django.contrib.auth.models import User

print(
    m.send(User),
    m.has_listeners(User),
    m.disconnect(one, sender="auth.User"),
    m.has_listeners(User),
)


class Group:
    def __init__(self):
        self.created = Signal()
        self.deleted = Signal()


g = Group()
g.created.connect(one)
print(g.created.send(g), g.deleted.send(g), len(g.created.receivers))
import copy, pickle

try:
    c = copy.copy(n)
    print(type(c).__name__, len(c.receivers))
except Exception as e:
    print(type(e).__name__, e)
for name in (
    "name",
    "receivers",
    "lock",
    "use_caching",
    "sender_receivers_cache",
    "connect",
    "asend_robust",
    "_live_receivers",
    "providing_args",
):
    print(name, hasattr(n, name), end="; ")
print()
