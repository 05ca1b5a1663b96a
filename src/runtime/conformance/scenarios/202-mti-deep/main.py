from django.db.models.signals import (
    pre_save,
    post_save,
    pre_delete,
    post_delete,
    pre_init,
    post_init,
)
from app.models import *


def log(signal, sender, **kw):
    print(
        [n for n, s in globals().items() if s is signal][0],
        sender.__name__,
        kw["instance"],
        kw.get("created"),
        kw.get("origin"),
    )


for s in (pre_save, post_save, pre_delete, post_delete):
    s.connect(log)
b = Bar.objects.create(name="n", address="a", beer=True)
print(b.pk, b.place_ptr_id, b.place_ptr, b.restaurant_ptr.place_ptr.name)
b.name = "m"
b.save()
b.save(update_fields=["name"])
b.save(update_fields=["beer", "name"])
p = Place.objects.get()
print(p.restaurant, p.restaurant.bar, hasattr(p, "bar"))
p.name = "q"
p.save()
b.refresh_from_db()
print(b.name)
r = Restaurant(place_ptr=p, address="new")
r.save_base(raw=True)
print(Restaurant.objects.get().name, Restaurant.objects.get().address)
lone = Place.objects.create(name="lone")
r2 = Restaurant(place_ptr_id=lone.pk, address="x")
r2.__dict__.update({k: v for k, v in lone.__dict__.items() if k != "_state"})
r2.save()
print(Place.objects.count(), Restaurant.objects.values_list("pk", "name"))
print(b.delete())
print(Place.objects.count())
print(lone.delete())
x = Bar.objects.create(name="x", address="y")
print(Restaurant.objects.get(pk=x.pk).delete())
x = Bar.objects.create(name="x", address="y")
print(x.delete(keep_parents=True))
print(Restaurant.objects.get(pk=x.restaurant_ptr_id).name)
print(
    Place.objects.filter(restaurant__bar__beer=True),
    Bar.objects.filter(name="x"),
    Restaurant.objects.exclude(bar__isnull=True),
)
