import asyncio, logging
from django.dispatch import Signal, receiver, dispatcher
from django.db.models.signals import ModelSignal, post_save
from shop.models import Sub, published, renamed
class Named(Signal):
    registry = {}
    def __init__(self, name, **kw):
        super().__init__(**kw); self.name = name; self.sent = 0; Named.registry[name] = self
    def __repr__(self): return f"<Named {self.name}>"
    def connect(self, receiver, sender=None, weak=True, dispatch_uid=None):
        print("connect", receiver.__name__, sender, weak, dispatch_uid)
        return super().connect(receiver, sender, weak, dispatch_uid) or "connected"
    def disconnect(self, receiver=None, sender=None, dispatch_uid=None):
        r = super().disconnect(receiver, sender, dispatch_uid); print("disconnect", r); return r
    def send(self, sender=None, **named):
        self.sent += 1
        named.setdefault("n", self.sent)
        return [v for _, v in super().send(sender, **named)]
    def send_robust(self, *a, **k): print("robust", a, sorted(k)); return super().send_robust(*a, **k)
    async def asend(self, *a, **k): print("asend"); return await super().asend(*a, **k)
    def has_listeners(self, sender=None): print("has?"); return super().has_listeners(sender)
n = Named("n", use_caching=False)
@receiver(n)
def a(sender, n, **kw): return n
print(n.connect(a, weak=False))
@receiver([n], sender=Sub, dispatch_uid="x")
def b(sender, **kw): raise LookupError("b")
print(n.send(), n.send(n=5))
try: n.send(Sub)
except LookupError as e: print("raised", e)
print(n.send_robust(Sub, n=1)); print(asyncio.run(n.asend(None, n=2)) [0][1], n.has_listeners(), n)
print(n.disconnect(dispatch_uid="x"), n.disconnect(sender=Sub, dispatch_uid="x"), Named.registry)
class Cancelable(Signal):
    class Stop(Exception): pass
    def send(self, sender, **named):
        out = []
        for r, in [(r,) for r in sum(self._live_receivers(sender), [])]:
            try: out.append((r, r(signal=self, sender=sender, **named)))
            except self.Stop as e: print("stopped", e); break
        return out
c = Cancelable()
def first(**kw): return 1
def stop(**kw): raise Cancelable.Stop("enough")
def third(**kw): return 3
for f in (first, stop, third): c.connect(f)
print([v for _, v in c.send("x")])
class Prior(Signal):
    def connect(self, receiver, sender=None, weak=True, dispatch_uid=None, priority=0):
        receiver.priority = priority
        super().connect(receiver, sender, weak, dispatch_uid)
        with self.lock:
            self.receivers.sort(key=lambda r: -getattr(r[1](), "priority", 0))
            self.sender_receivers_cache.clear()
p = Prior(use_caching=True)
for f, k in ((first, 1), (third, 9), (stop, 0)): p.connect(f, priority=k)
print([r[1]().__name__ for r in p.receivers])
try: p.send(Sub)
except Cancelable.Stop as e: print("prior", e)
print([r.__name__ for r, v in p.send_robust(Sub)])
class Default(Signal):
    def __init__(self, providing_args=None, use_caching=False):
        self.providing_args = set(providing_args or []); super().__init__(use_caching=use_caching)
    def send(self, sender, **named):
        missing = self.providing_args - set(named); extra = set(named) - self.providing_args
        if missing or extra: raise TypeError(f"missing {sorted(missing)} extra {sorted(extra)}")
        return super().send(sender, **named)
d = Default(["x", "y"])
for kw in ({}, {"x": 1, "y": 2}, {"z": 1}):
    try: print(d.send(None, **kw))
    except TypeError as e: print(e)
try: Signal(providing_args=["x"])
except TypeError as e: print(e)
try: Signal(["x"]).use_caching and print("truthy list is caching", Signal(["x"]).use_caching)
except TypeError as e: print(e)
@receiver(published, sender="shop.Sub")
def pub(sender, **kw): print("pub", sender.__name__, sorted(kw))
@receiver(renamed, sender="shop.Sub")
def ren(sender, instance, **kw): print("ren", instance.pk)
print(len(published.send(Sub)), len(renamed.send_robust(Sub, instance=Sub(pk=4))), published.send("shop.Sub"))
try: renamed.send("shop.Sub")
except TypeError as e: print(e)
class Lazy(ModelSignal):
    def _lazy_method(self, method, apps, receiver, sender, **kw):
        print("lazy", method.__name__, apps is None, sender); return super()._lazy_method(method, apps, receiver, sender, **kw)
l = Lazy()
l.connect(first, "shop.Sub"); l.connect(first, Sub); print(l.disconnect(first, "shop.Sub"), l.disconnect(first, Sub))
print(issubclass(ModelSignal, Signal), dispatcher.Signal is Signal, [c.__name__ for c in Lazy.__mro__], dispatcher.NONE_ID == id(None))
def NoInit():
    class X(Signal):
        def __init__(self): pass
    return X()
x = NoInit()
for f in (lambda: x.connect(first), lambda: x.disconnect(first), lambda: x.receivers, lambda: x.nothing):
    try: print(f())
    except AttributeError as e: print(e)
class Dying:
    def __init__(self, n): self.n = n
    def hear(self, **kw): return self.n
    def __del__(self): print("del", self.n)
strong = Signal()
for k in range(3): strong.connect(Dying(k).hear, weak=False)
print([v for _, v in strong.send(None)])
strong.receivers.clear(); print("cleared")
for k in range(3): strong.connect(Dying(k).hear, weak=False)
strong.receivers = strong.receivers[:1]; print("one left", len(strong.receivers)); strong.disconnect(strong.receivers[0][1])
class Slots(Signal):
    __slots__ = ("tag",)
sl = Slots(); sl.tag = 1; print(sl.tag, sl.send(1))
print(isinstance(n.lock, type(__import__("threading").Lock())), n.use_caching)
