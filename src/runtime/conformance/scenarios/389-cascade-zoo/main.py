from django.db import transaction
from django.db.models import ProtectedError, RestrictedError
from shop.models import *

def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__qualname__, e)


k1, k2, k3 = (Keeper.objects.create(name=n) for n in ("kim", "lee", "max"))
zoo = Zoo.objects.create(name="Z", boss=k1)
c1 = zoo.cages.create(keeper=k2, number=1)
c2 = zoo.cages.create(keeper=k3, backup=k2, number=2)
lion = c1.animals.create(name="lion", sponsor=k3)
cub = c1.animals.create(name="cub", mother=lion)
mouse = c1.animals.create(name="mouse")
owl = Bird.objects.create(name="owl", cage=c2, mother=lion)
lion.friends.add(cub, owl)
for a in (lion, owl):
    Chip.objects.create(animal=a, code=a.name[:3])
    Visit.objects.create(zoo=zoo, animal=a)
t("protect", lambda: k1.delete())
t("restrict", lambda: k3.delete())
t("set", lambda: k2.delete())
t("cages", lambda: list(Cage.objects.order_by("pk").values_list("number", "keeper__name", "backup__name")))
t("lion", lambda: lion.delete())
t("owl", lambda: (Bird.objects.values("name", "mother"), Visit.objects.values_list("animal", "zoo")))
t("owl parent", lambda: Animal.objects.get(name="owl").delete())
t("cage", lambda: c1.delete())
t("sponsored now", lambda: (mouse.refresh_from_db(), setattr(mouse, "sponsor", k3), mouse.save(), k3.delete())[3])
t("qs", lambda: Cage.objects.filter(number=2).delete())
t("k3", lambda: Keeper.objects.filter(name__in=["max", "nobody"]).delete())
crow = Bird.objects.create(name="crow", cage=zoo.cages.create(keeper=k1, number=5))
Chip.objects.create(animal=crow, code="crw")
t("bird keep", lambda: crow.delete(keep_parents=True))
t("still", lambda: (Animal.objects.values_list("name", flat=True), Bird.objects.count(), Chip.objects.count()))
def rolled():
    with transaction.atomic():
        z = zoo.delete()
        transaction.set_rollback(True)
        return z, zoo.pk
t("rolled", rolled)
t("zoo", lambda: (Zoo.objects.count(), Cage.objects.count()))
t("zoo qs", lambda: Zoo.objects.all().delete())
t("orphan", lambda: (Visit.objects.values_list("zoo", flat=True), Visit.objects.first().zoo_id))
t("orphan zoo", lambda: Visit.objects.first().zoo)
t("boss free", lambda: k1.delete())
t("rest", lambda: Keeper.objects.all())
