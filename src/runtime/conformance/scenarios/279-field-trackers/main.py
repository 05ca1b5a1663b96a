from shop.models import Car, Driver, Truck
d = Driver.objects.create(name="Ann")
c = Car.objects.create(name="Beetle", owner=d)
c.km += 5
c.save()
c.save()
c.name = "Bug"; c.owner = None
c.save()
for each in Car.objects.only("name"):
    print(each._loaded, each.changes())
    each.name = "x"
    each.save()
    print(each.km)
t = Truck.objects.create(name="T", km=1, load=2.5)
t.load = 3
t.save()
t.km = 2
t.save()
print(Truck.objects.defer("km", "load").get().get_deferred_fields() == {"km", "load"})
u = Truck.objects.select_related("owner").get()
u.owner = d
u.save(force=True)
print(Car.objects.get(pk=t.pk).owner, [str(x) for x in Car.objects.order_by("pk")])
c.refresh_from_db(fields=["km"])
c.refresh_from_db()
print(c.name, d.delete(), Truck.objects.get().owner_id)
print(sorted(Driver.from_db("default", ["id", "name"], [7, "Z"]).__dict__.keys() - {"_state"}))
