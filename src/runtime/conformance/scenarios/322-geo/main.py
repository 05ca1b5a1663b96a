from django.core import checks
from django.db.models import Avg, F
from shop.models import Distance, Place

a = Place.objects.create(at=(1.0, 2.0), tags=["x"])
b = Place.objects.create(at=(4.0, 6.0))
c = Place(tags=("p", "q"))
c.save()
print(a.tags, b.tags, c.tags, c.at, Place.objects.get(pk=1).at, Place.objects.get(pk=c.pk).tags, Place.objects.get(pk=2).loaded, c.loaded)
print(Place.objects.filter(at=(1.0, 2.0)).get().pk, Place.objects.filter(at__in=[(4.0, 6.0), (0, 0)]).count(), Place.objects.values_list("at", "tags"))
a.at = (0.0, 0.0)
a.save(update_fields=["at"])
a.tags.append("y")
a.save()
a.refresh_from_db()
print(a.at, a.tags, a == Place(at=(0.0, 0.0)), a == b, len({a, b, Place(pk=1)}))
d = Distance.objects.create(a=b, b=a, km=0)
print(d.km, b.near.count(), a.near_to.values_list("pk", flat=True), Distance.objects.aggregate(Avg("km")))
a.near.add(b, through_defaults={"km": 1})
a.near.clear()
print(Place.objects.filter(near__at=(0.0, 0.0)).count(), Place.objects.filter(from_here__km__gt=4).values_list("pk", flat=True))
print(Place._meta.get_field("tags").get_internal_type(), Place._meta.get_field("at").max_length)
Place.objects.filter(pk=2).update(at=(9.0, 9.0))
print(Place.objects.get(pk=2).at, Place.objects.filter(pk=2).update(at=None), Place.objects.get(pk=2).at, Place.objects.in_bulk([1, 2]).keys())
