from django.db import IntegrityError, models, transaction
from shop.models import Car, Garage, Holding, Insurance, Key, Owner, Policy, Truck, Vehicle
from shop.signals import order, show

ann, bob = Owner.objects.create(name="ann"), Owner.objects.create(name="bob")
g = Garage.objects.create(owner=ann, name="g")
h = Garage.objects.create(owner=bob, name="h")
car = Car.objects.create(garage=g, plate="C", previous_owner=bob)
truck = Truck.objects.create(garage=g, plate="T", previous_owner=ann)
trailer = Truck.objects.create(garage=h, plate="R", trailer_of=truck)
key = Key.objects.create(car=car)
key.holders.add(ann, bob)
ins = Insurance.objects.create(vehicle=car.vehicle_ptr, holder=bob)
show("made")


def attempt(label, f):
    try:
        with transaction.atomic():
            print(f())
            show(label)
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        print(Owner.objects.count(), Vehicle.objects.count())
    except (models.ProtectedError, models.RestrictedError) as e:
        objects = getattr(e, "protected_objects", None) or e.restricted_objects
        print(type(e).__name__, e.args[0], sorted(f"{type(o).__name__} {o}" for o in objects))
        show(label)
    except IntegrityError as e:
        print(type(e).__name__, e)
        show(label)


attempt("ann", ann.delete)
attempt("car", car.delete)
attempt("car parent", lambda: Vehicle.objects.get(pk=car.pk).delete())
attempt("car keep", lambda: Car.objects.get(pk=car.pk).delete(keep_parents=True))
attempt("bob", bob.delete)
attempt("insurance", ins.delete)
Insurance.objects.all().delete()
attempt("truck", truck.delete)
attempt("ann again", lambda: Owner.objects.get(name="ann").delete())
ann, bob, g = Owner.objects.get(name="ann"), Owner.objects.get(name="bob"), Garage.objects.get(name="g")
truck, trailer = Truck.objects.order_by("pk")
policy_ins = Insurance.objects.create(vehicle_id=truck.pk, holder=ann)
Policy.objects.create(garage=g, covers=policy_ins, text="p")
order.clear()
attempt("garage", g.delete)
attempt("policies", lambda: Policy.objects.all().delete())
attempt("garages", lambda: Garage.objects.all().delete())
policy_ins2 = Insurance.objects.create(vehicle_id=trailer.pk, holder=bob)
attempt("holder", lambda: Owner.objects.filter(name="bob").delete())
Insurance.objects.all().delete() if False else None
Policy.objects.all().delete()
Insurance.objects.all().delete()
order.clear()
attempt("vehicles", lambda: Vehicle.objects.all().delete())
attempt("cars raw", lambda: Car.objects.all()._raw_delete("default"))
attempt("trucks", lambda: Truck.objects.filter(load=0).delete())
print(ann.delete())
show("real")
print(Owner.objects.values_list("name", flat=True), Holding.objects.values_list("owner_id", flat=True), Truck.objects.values("plate", "trailer_of", "previous_owner__name"))
print(bob.delete(), list(Vehicle.objects.all()), list(Owner.objects.all()))
show("end")
