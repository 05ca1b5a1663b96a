import gc
from django.dispatch import Signal
from django.db.models.signals import post_save
from shop.models import Item


class Kind(type):
    def __eq__(cls, other):
        return isinstance(other, Kind)

    def __hash__(cls):
        return 1


class A(metaclass=Kind):
    pass


class B(metaclass=Kind):
    pass


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x

    def __hash__(self):
        return hash(self.x)


def hear(sender, **kwargs):
    return sender.__name__ if isinstance(sender, type) else f"{type(sender).__name__}"


def other(sender, **kwargs):
    return "other"


for caching in (True, False):
    s = Signal(use_caching=caching)
    s.connect(hear, sender=A)
    s.connect(other, sender=B, dispatch_uid="b")
    print(caching, [v for _, v in s.send(A)], [v for _, v in s.send(B)], s.has_listeners(B))
    s.sender_receivers_cache.clear()
    print([v for _, v in s.send(B)], [v for _, v in s.send(A)], [v for _, v in s.send_robust(A)])
    p, q, r = Point(1), Point(1), Point(2)
    s.connect(hear, sender=p)
    print([len(s.send(each)) for each in (q, p, r)])
    s.connect(other, sender=r)
    print([len(s.send(each)) for each in (p, q, r)])
    q.x = 2
    print([len(s.send(each)) for each in (q, p, r)])
    del p
    gc.collect()
    q.x = 1
    print([len(s.send(each)) for each in (q, r)], len(s.receivers))
    one, two = Item(pk=1), Item(pk=1)
    s.connect(hear, sender=one)
    print([len(s.send(each)) for each in (two, one)], [len(s.send(each)) for each in (one, two)])
    rows = s.receivers
    s.connect(other)
    print(len(rows), rows is s.receivers)
    s.receivers = []
    print(len(rows), len(s.receivers), len(s.send(A)))
    rows.clear()
    s.receivers = rows
    print(len(s.receivers))


from functools import partial
from django.db.models.signals import post_save, pre_save
from django.dispatch import Signal
from shop.models import A, B, P

LOG = []


def make(name):
    def hear(sender, **kwargs):
        LOG.append(name)
        return name
    hear.__name__ = hear.__qualname__ = name
    return hear


r = {name: make(name) for name in ("any1", "a1", "any2", "b1", "p1", "a2")}
post_save.connect(r["any1"])
post_save.connect(r["a1"], sender=A)
post_save.connect(r["any2"])
post_save.connect(r["b1"], sender=B)
post_save.connect(r["p1"], sender=P)
post_save.connect(r["a2"], sender=A)
post_save.connect(r["any1"], sender=A)


def told(work):
    LOG.clear()
    work()
    print(LOG)


told(lambda: A.objects.create())
told(lambda: B.objects.create())
told(lambda: P.objects.create())
post_save.disconnect(r["any1"])
post_save.connect(r["any1"])
told(lambda: A.objects.create())
post_save.disconnect(r["any1"], sender=A)
told(lambda: A.objects.create())
told(lambda: [v for _, v in post_save.send(A)] and None)
told(lambda: post_save.send(A(pk=5), instance=1))
pass
told(lambda: post_save.send_robust(B, raw=True))
try:
    print([v for _, v in post_save.send("shop.A")])
except TypeError as error:
    print(error)
own = Signal()
for n in range(3):
    own.connect(r["a1"], sender=A, dispatch_uid=n)
    own.connect(r["b1"], dispatch_uid=str(n))
print([v for _, v in own.send(A)], [v for _, v in own.send(B)], len(own.receivers))
print([own.disconnect(dispatch_uid=n, sender=A) for n in range(4)], [own.disconnect(dispatch_uid=str(n), sender=A) for n in range(2)], own.disconnect(r["a1"], sender=A))
print([v for _, v in own.send(A)])
order = Signal()
parts = [partial(make(f"p{n}"), extra=n) for n in range(3)]
for p in parts + parts[::-1]:
    order.connect(p)
print([v for _, v in order.send(1)])
order.receivers.sort(key=lambda row: -row[1]().keywords["extra"])
print([v for _, v in order.send(1)])
order.receivers.insert(0, order.receivers.pop())
print([v for _, v in order.send(1)], [v for _, v in order.send_robust(1)])
ring, bell = Signal(), Signal()
for signal in (ring, bell):
    signal.connect(parts[0])
    print(len(signal.send(1)))
