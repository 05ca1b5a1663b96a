import itertools
from django.db.models.signals import *
from app.models import *


def log(signal, sender, **kw):
    print(
        "pre" if signal is pre_init else "post",
        sender.__name__,
        kw.get("kwargs") and sorted(kw["kwargs"]),
    )


b = Box.objects.create()
ts = [Toy.objects.create() for _ in range(3)]
post_init.connect(log, sender=Inside)
pre_init.connect(log, sender=Box.plain.through)
b.toys.add(*ts[:2], through_defaults={"note": "x"})
print(
    [(l.n, l.note) for l in Inside.objects.order_by("n")],
    Inside.objects.values("pk").distinct().count(),
)
b.toys.set(ts, through_defaults={"note": lambda: "called"})
print(list(Inside.objects.order_by("n").values_list("n", "note")))
b.plain.add(*ts)
b.plain.add(ts[0])
b.plain.set(ts[:1])
m2m_changed.connect(
    lambda action, pk_set, **k: print(action, pk_set),
    sender=Box.plain.through,
    weak=False,
)
b.plain.add(*ts)
print(Inside.objects.get(toy=ts[2]).at is not None, b.friends.count())
c = Box.objects.create()
pre_init.connect(log, sender=Box.friends.through)
b.friends.add(c)
b.friends.add(c)
print(c.friends.count(), Box.friends.through.objects.count())
