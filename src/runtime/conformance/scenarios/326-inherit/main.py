from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, models, transaction
from django.db.models import Count, F, Max, Q
from shop.models import Bar, Cheap, Place, Pub, Restaurant, Visit, Waiter

r = Restaurant.objects.create(name="r", stars=3)
pub = Pub.objects.create(name="p", stars=5, pizza=True)
bar = Bar.objects.create(name="b", beers=4)
cheap = Cheap.objects.create(name="c", stars=5)
print(cheap.stars, type(Restaurant.objects.get(pk=cheap.pk)).__name__, Cheap.objects.count(), [type(x).__name__ for x in Place.objects.all()], [x.name for x in Restaurant.objects.all()])
place = Place.objects.get(name="p")
print(place.restaurant.pub.music, place.restaurant.pub == pub, place == pub, pub.place_ptr == place, pub.restaurant_ptr.stars, Place.objects.get(name="b").as_bar.beers)
for wrong in (lambda: place.as_bar, lambda: r.pub, lambda: Place.objects.get(name="r").restaurant.pub):
    try:
        print(wrong())
    except ObjectDoesNotExist as e:
        print(type(e).__qualname__, e)
promoted = Restaurant(place_ptr=bar.place, stars=1)
promoted.__dict__.update({k: v for k, v in bar.place.__dict__.items() if k in ("name", "address")})
promoted.save()
raw = Pub(id=r.pk, restaurant_ptr_id=r.pk, place_ptr_id=r.pk, music="rock")
raw.save_base(raw=True)
print(Pub.objects.filter(pk=r.pk).count(), Pub.objects.get(pk=r.pk).name, Place.objects.annotate(n=Count("visits")).values_list("name", "n"))
pub.name = "P2"
pub.save(update_fields=["name", "music"])
print(Pub.objects.filter(name__startswith="P").update(stars=F("stars") + 1, music="folk", name="P3"), Pub.objects.get(name="P3").stars, Pub.objects.order_by("-name").values_list("name", "stars", "music"))
w = pub.waiters.create(name="w") if hasattr(pub, "waiters") else Waiter.objects.create(at=pub, name="w")
print(w.at == pub, type(w.at).__name__, Waiter.objects.filter(at__pub__music="folk").count(), Place.objects.filter(restaurant__waiters__name="w").get().name, Restaurant.objects.filter(visits__pub=pub).count())
print(Place.objects.filter(Q(restaurant__stars__gte=3) | Q(as_bar__beers=4)).order_by("pk").values_list("name", "restaurant__stars", "as_bar__beers"), Place.objects.select_related("restaurant__pub").get(name="P3").restaurant.pub.music, Place.objects.filter(restaurant=None).count())
print([f.name for f in Pub._meta.get_fields()], [f.name for f in Pub._meta.local_fields], Pub._meta.get_parent_list() == [Restaurant, Place] if False else len(Pub._meta.get_parent_list()), Pub._meta.pk.name)
print(pub.delete(keep_parents=True), Restaurant.objects.filter(name="P3").count(), Visit.objects.filter(pub=None).count())
with transaction.atomic():
    print(Place.objects.filter(name="P3").delete())
    transaction.set_rollback(True)
print(Restaurant.objects.get(name="P3").delete(), cheap.delete(), Place.objects.count())
print(Place.objects.all().delete()[0])
