from django.db.models import Avg, Count, Sum
from shop.models import *
bar = Bar.objects.create(name="Blue", drink="gin")
cafe = Cafe.objects.create(name="Red", seats=9)
place = Place.objects.create(name="Park")
for p, s in ((bar, 5), (cafe, 3), (place, 4), (bar, 1)):
    r = Review.objects.create(place=p, cafe=p if isinstance(p, Cafe) else None, stars=s)
    if s > 3:
        Photo.objects.create(review=r)
print(list(Place.objects.annotate(n=Count("reviews"), avg=Avg("reviews__stars")).values_list("name", "n", "avg").order_by("name")))
print(Place.objects.get(name="Blue").cafe.bar.drink, bar.place_ptr_id, bar.cafe_ptr_id, bar.pk, hasattr(place, "cafe"))
try:
    place.cafe
except Cafe.DoesNotExist as error:
    print(type(error).__qualname__, error)
bar.name = "Navy"
bar.save(update_fields=["name", "drink"])
print(Place.objects.get(pk=bar.pk), Cafe.objects.get(pk=bar.pk))
print(cafe.delete())
print(Place.objects.filter(name="Navy").delete())
print(Review.objects.aggregate(Sum("stars"), n=Count("*")))
other = Bar.objects.create(name="Gold")
other.delete(keep_parents=True)
print(Place.objects.count(), Cafe.objects.count(), Bar.objects.count(), other.pk)
grown = Bar(cafe_ptr=Cafe.objects.get(name="Gold"), drink="rum")
grown.save_base(raw=True)
print(Bar.objects.get().drink, Bar.objects.get().name)
