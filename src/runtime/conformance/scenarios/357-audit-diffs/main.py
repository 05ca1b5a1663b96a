import datetime
from decimal import Decimal
from django.db.models import F, Q, Count
from django.db import transaction
from django.forms.models import model_to_dict
from shop.models import AuditLog, Part, Supplier

s = Supplier.objects.create(name="Acme", rating="4.5")
print(type(s.rating), type(s.since), s.diff)
s = Supplier.objects.get(pk=s.pk)
print(repr(s.rating), repr(s.since), s.diff)
p = Part.objects.create(number="p1", supplier=s, spec={"a": 1.0, "b": [1, 2.5, None], "t": True}, cost=Decimal("1.5"))
q = Part(number="p2", color=Part.Color.BLUE, spec={"n": 10.0, "deep": {"x": 1e20, "y": -0.0}})
print(q.diff)
q.save()
p.color = "b"
p.weight = 2
p.supplier = None
print(p.diff)
p.save()
p.color = Part.Color.BLUE
p.save()
p.cost = F("cost") + 1
p.save()
print(p.cost, p.diff)
p.refresh_from_db()
print(p.cost, p.diff, p.spec)
p.spec["b"].append("new")
print(p.diff)
p.save(update_fields=["spec"])
part = Part.objects.only("number").get(pk=q.pk)
print(part.as_dict(), sorted(part.get_deferred_fields()))
part.color = "r"
print(part.diff)
part.save()
part = Part.objects.defer("spec").get(pk=q.pk)
part.weight += 1
part.save()
print(part.spec, part.diff)
p.fits.add(q)
q.fitted_by.set([p, q])
p.fits.clear()
Part.objects.filter(pk=p.pk).update(number="silent")
Part.objects.bulk_create([Part(number="b1"), Part(number="b2")])
updated, made = Part.objects.update_or_create(number="b1", defaults={"weight": 7}, create_defaults={"weight": 8})
print(updated.weight, made, Part.objects.update_or_create(number="b3", defaults={"weight": 7}, create_defaults={"weight": 8})[0].weight)
try:
    with transaction.atomic():
        s.name = "Never"
        s.save()
        raise RuntimeError
except RuntimeError:
    print(s.diff, Supplier.objects.get().name)
print(s.delete(), Part.objects.filter(number__startswith="b").delete())
for log in AuditLog.objects.all():
    print(log, log.before, {k: v for k, v in log.after.items() if k != "touched"})
print(AuditLog.objects.values("action").annotate(n=Count("pk")).order_by("action"))
print(AuditLog.objects.filter(changed__0="color").count(), AuditLog.objects.filter(after__color="b").count(), AuditLog.objects.filter(after__weight=2).count(), AuditLog.objects.filter(after__weight__gte=1.5).count(), AuditLog.objects.filter(before__isnull=True).count(), AuditLog.objects.filter(after__spec__b__1=2.5).count(), AuditLog.objects.filter(after__has_key="spec").count())
print(AuditLog.objects.filter(action="update").values_list("after__weight", "after__cost", "after__spec", "after__supplier"))
print(Part.objects.order_by("pk").values_list("spec__a", "spec__n", "spec__deep", "spec__deep__x", "spec__deep__y", "spec__b", "spec__t"))
print(model_to_dict(p, exclude=["touched", "fits"]), model_to_dict(p, fields=["number", "fits"]))
