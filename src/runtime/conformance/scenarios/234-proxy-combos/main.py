from django.db.models.signals import *
from app.models import *


def log(signal, sender, instance, **kw):
    print(
        signal is post_save and "save" or "del",
        sender.__name__,
        type(instance).__name__,
        kw.get("origin"),
    )


for m in (Person, Driver):
    post_save.connect(log, sender=m)
    pre_delete.connect(log, sender=m)
d = Driver.objects.create(name="d")
p = Person.objects.create(name="p")
c = Car.objects.create(owner=d)
print(
    Person.objects.all(),
    Driver.objects.all(),
    Car.objects.select_related("owner").get().owner,
    c.owner == Person.objects.get(pk=d.pk),
    type(c.owner),
    isinstance(Car.objects.get().owner, Driver),
)
Driver.objects.filter(name="d").update(name="e")
Driver.objects.get(name="e").save()
Person.objects.get(name="e").save()
print(Driver.objects.get(name="e").delete(), Car.objects.count())
print(Person.objects.filter(name="p").delete())
print(
    Driver._meta.proxy,
    Driver._meta.concrete_model,
    Driver._meta.db_table,
    Driver._meta.label,
    Driver._meta.verbose_name,
    Driver._meta.proxy_for_model,
    Driver.__mro__[1],
)
from django.contrib.contenttypes.models import ContentType

print(
    ContentType.objects.get_for_model(Driver),
    ContentType.objects.get_for_model(Driver, for_concrete_model=False),
)


class Other(Driver):
    class Meta:
        proxy = True
        app_label = "app"


post_save.connect(log, sender=Other)
o = Other.objects.create(name="o")
print(repr(o), Other.objects.count(), o == Person.objects.get(pk=o.pk))
