from django.db import IntegrityError
from django.db.models.signals import *
from app.models import *

for s, n in ((post_save, "save"), (pre_delete, "pre"), (post_delete, "post")):
    s.connect(
        lambda sender, instance, n=n, **k: print(
            n, sender.__name__, instance.pk, k.get("created")
        ),
        weak=False,
    )
c = Country.objects.create(code="de", name="Germany")
x = City.objects.create(name="Berlin", country=c)
y = City.objects.create(name="Köln", country_id="de")
print(
    x.country_id,
    x.country,
    City.objects.filter(country="de").count(),
    City.objects.filter(country=c).count(),
    City.objects.filter(country__name="Germany").count(),
    c.city_set.count(),
)
try:
    City.objects.create(name="X", country_id="zz")
except IntegrityError as e:
    print(e)
p = Passport.objects.create(city=x, number=7)
print(p.pk, x.passport.number, Passport.objects.get(pk=x.pk).city.name)
p.number = 8
p.save()
d = Detail.objects.create(passport=p)
print(d.pk, d.passport_id, x.passport.detail)
c.code = "at"
try:
    c.save()
except IntegrityError as e:
    print(e)
c.refresh_from_db()
print(c.code)
print(c.delete())
k = Key.objects.create(key="a")
k.key = "b"
k.save()
print(Key.objects.values_list("key", flat=True))
k2 = Key(key="a", v=5)
k2.save()
print(Key.objects.get(key="a").v, Key.objects.count())
try:
    Key.objects.create(key="a")
except IntegrityError as e:
    print(e)
Key(key="c").save(force_insert=True)
print(Key.objects.filter(pk__in="abc").count(), Key.objects.in_bulk(["a", "zz"]))
