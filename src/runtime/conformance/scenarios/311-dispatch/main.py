import gc
from django.db.models import signals
from django.dispatch import Signal
from shop.models import Prox, Sub, Thing
from shop.signals import cached, handlers, order, ping

print([(r.__name__, v) for r, v in ping.send(Thing)], order)
order.clear()
print([r.__name__ for r, _ in ping.send(None, depth=2)], order)
order.clear()
for n in "abc":
    cached.connect(handlers[n], sender=Thing if n != "b" else None)
print([v for _, v in cached.send(Thing)], [v for _, v in cached.send(Sub)], [v for _, v in cached.send(Thing())] if False else "")
cached.connect(handlers["d"], sender=Thing)
print([v for _, v in cached.send(Thing)], cached.disconnect(handlers["a"], sender=Thing), [v for _, v in cached.send(Thing)], cached.disconnect(handlers["a"]))
del handlers["c"]
gc.collect()
print([v for _, v in cached.send(Thing)], cached.has_listeners(Sub))
try:
    cached.send(None)
except TypeError as e:
    print(e)
print(ping.send_robust(sender=Thing, depth="x")[0][1].__class__.__name__)
try:
    ping.send(Thing, depth="x")
except TypeError as e:
    print(e)
try:
    ping.send()
except TypeError as e:
    print(e)
for obj in (Thing(), Prox(), Sub()):
    obj.save()
print(signals.post_save.disconnect(sender=Thing, dispatch_uid="both"), signals.post_save.disconnect(sender=Thing, dispatch_uid="both"))
Thing().save()
Prox.objects.create()
print(signals.pre_save.has_listeners(Thing), signals.pre_save.has_listeners(Prox), signals.post_save.has_listeners(Prox), signals.pre_init.has_listeners())
local = Signal()
local.connect(lambda **kw: 1)
gc.collect()
print(local.receivers == [], local.has_listeners(), local.send(1))
local.connect(handlers["e"], dispatch_uid="u")
local.connect(handlers["f"], dispatch_uid="u")
local.connect(handlers["f"], dispatch_uid=("u", 1))
print(local.send(1), local.disconnect(handlers["e"]), local.disconnect(dispatch_uid="u"), len(local.receivers))
print(repr(Signal)[:30], type(signals.post_save).__name__, isinstance(signals.post_save, Signal), signals.post_save.use_caching)
try:
    signals.post_save.connect(handlers["e"], sender="shop.nope")
    signals.post_save.connect(handlers["e"], sender="nolabel")
except ValueError as e:
    print(e)
try:
    Signal(providing_args=["a"])
except TypeError as e:
    print(e)
