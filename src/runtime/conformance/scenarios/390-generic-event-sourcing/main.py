from decimal import Decimal
from dataclasses import replace, FrozenInstanceError
from django.db import transaction
from shop.models import *
from shop.signals import append, pending, Immutable

def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__qualname__, e)


append(Opened(1, owner="ann"), Deposited(1, Decimal("50.5")))
append(Withdrawn(1, Decimal("20")))
t("too much", lambda: append(Deposited(1, Decimal(1)), Withdrawn(1, Decimal(999))))
print(len(pending), Stored.objects.count(), Balance.objects.values_list("amount", flat=True).get())
pending.clear()
t("bad", lambda: Deposited(1, Decimal(0)))
t("frozen", lambda: setattr(Deposited(1, Decimal(1)), "amount", 5))
t("big", lambda: append(Deposited(1, Decimal(500)), Withdrawn(1, Decimal("200.25"))))
print(Stored.objects.replay(1), Balance.objects.values().get())
s = Stored.objects.first()
t("save", s.save)
t("delete", s.delete)
t("qs delete", lambda: Stored.objects.all().delete())
t("update", lambda: Stored.objects.filter(pk=s.pk).update(name="Opened"))
t("raw delete", lambda: Stored.objects.filter(position__gt=4)._raw_delete("default"))
t("load", lambda: [x.load() for x in Stored.objects.order_by("position")])
t("eq", lambda: (Opened(1) == Opened(1), hash(Opened(1)) == hash(Opened(1)), replace(Opened(1), owner="b"), Event.registry.keys()))
t("dup", lambda: Stored.objects.create(account=1, position=1, name="Opened", data={"account": 1}))
t("unknown", lambda: Stored.objects.create(account=1, position=9, name="Nope", data={}))
t("data", lambda: list(Stored.objects.values_list("data__amount", flat=True).order_by("position")))
t("filter", lambda: Stored.objects.filter(data__amount="20").values("position"))
