from django.db import IntegrityError, models, transaction
from shop.models import Cable, Desk, Lamp, Room, Tag

Room.objects.bulk_create(Room(name=n) for n in ("a", "b", "spare"))
a, b, s = Room.objects.order_by("pk")
for i, (n, r) in enumerate((("d", a), ("e", b), ("f", a), ("g", b), ("h", a))):
    d = Desk.objects.create(name=n, room=r, home=a if i % 2 else b, price=i * 7 % 5)
    for m in ("l", "m"):
        Lamp.objects.create(name=m + n, desk=d, other=d)
for c, d in (("z", 1), ("y", 3), ("x", 1), ("w", 2)):
    Cable.objects.create(code=c, desk_id=d)
for n, r in (("p", a), ("r", a), ("q", b)):
    r.tags.create(name=n)
print("--- queryset")
try:
    with transaction.atomic():
        print(Room.objects.filter(name__in=["a", "b"]).delete())
        raise RuntimeError
except RuntimeError:
    pass
print("--- instance")
with transaction.atomic():
    print(a.delete())
    transaction.set_rollback(True)
a.pk = 1
print("--- protected")
Cable.objects.filter(code="y").update(lamp=1)
Cable.objects.filter(code="w").update(lamp=2)
try:
    a.delete()
except models.ProtectedError as e:
    print(e.args[0], sorted(c.code for c in e.protected_objects))
Cable.objects.update(lamp=None)
print("--- filtered by the base manager")
Lamp.objects.filter(pk=1).update(name="xx")
print(Lamp.objects.count(), Lamp.live.count(), Lamp._base_manager.count(), Lamp._default_manager.count())
try:
    with transaction.atomic():
        a.delete()
except IntegrityError as e:
    print(type(e).__name__, e)
print(Desk.objects.get(pk=1).get_lamp_order(), Desk.objects.count())
print(Cable.objects.filter(desk__room=a).delete())
