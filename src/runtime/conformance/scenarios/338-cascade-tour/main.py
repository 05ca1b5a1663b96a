from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, RestrictedError
from shop.models import City, Country, Passport, Person, Visa

at, de, xx = (Country.objects.create(code=c) for c in ("AT", "DE", "XX"))
vienna = City.objects.create(name="Vienna", country=at, capital_of=at)
graz = City.objects.create(name="Graz", country=at)
berlin = City.objects.create(name="Berlin", country=de, capital_of=de)
ada = Person.objects.create(name="Ada", born_in=vienna, lives_in=berlin, citizen_of=at)
bob = Person.objects.create(name="Bob", born_in=graz, lives_in=graz, spouse=ada)
for p, c in ((ada, at), (bob, de)):
    pp = Passport.objects.create(holder=p, country=c)
    pp.stamps.set(Country.objects.all())
    v = pp.visas.create()
    pp.visas.create(previous=v)


def attempt(what, thing):
    print("--", what)
    try:
        with transaction.atomic():
            print(thing.delete())
            raise RuntimeError("back")
    except (ProtectedError, RestrictedError) as e:
        name = "protected_objects" if isinstance(e, ProtectedError) else "restricted_objects"
        print(type(e).__name__, e.args[0], sorted(map(str, getattr(e, name))))
    except (RuntimeError, IntegrityError) as e:
        print(type(e).__name__, e)


attempt("Austria", at)
attempt("Germany", de)
attempt("Graz", graz)
attempt("cities", City.objects.filter(country=at))
attempt("Ada", ada)
attempt("people", Person.objects.all())
attempt("passports", Passport.objects.filter(country=at))
attempt("first visas", Visa.objects.filter(previous=None))
attempt("nobody", Person.objects.none())
print(Person.objects.filter(pk=bob.pk).delete())
ada.lives_in = None
ada.citizen_of = None
ada.save()
attempt("Austria again", at)
attempt("countries", Country.objects.exclude(code="XX"))
print(vienna.delete())
ada.refresh_from_db()
print(ada.born_in, ada.born_in.country, City.objects.all(), hasattr(at, "capital"), Country.objects.filter(capital=None).order_by("code"))
try:
    Country.objects.filter(code="AT")[:1].delete()
except TypeError as e:
    print(e)
try:
    Country.objects.values("code").delete()
except TypeError as e:
    print(e)
try:
    Person(name="new").delete()
except ValueError as e:
    print(e)
print(Visa.objects.all()._raw_delete("default"), Passport.objects.count())
