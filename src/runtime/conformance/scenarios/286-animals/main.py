from django.apps import apps
from shop.models import *
from shop.models import registry
from shop.signals import counter
for r in registry:
    print(r)
Animal.objects.create(name="a")
d = Dog.objects.create(name="d")
p = Puppy.objects.create(name="p", loud=False)
Cat(name="c").save()
print(counter.n, Cat.objects.get().stamp, [str(x) for x in Puppy.objects.all()], [str(x) for x in Animal.objects.order_by("pk")])
a = Animal.objects.get(pk=d.pk)
print(a.dog, hasattr(Animal.objects.get(name="a"), "dog"), a.dog.animal_ptr_id, isinstance(p, Dog), p.stamp)
try:
    Animal.objects.get(name="a").dog
except Animal.dog.RelatedObjectDoesNotExist as e:
    print(type(e).__name__, e, isinstance(e, Dog.DoesNotExist))
a.name = "dd"
a.save()
print(Dog.objects.get(pk=d.pk), Dog._meta.get_parent_list(), Puppy._meta.concrete_model, Puppy._meta.proxy_for_model.__name__)
print(Cat._meta.verbose_name, Cat._meta.verbose_name_plural, Dog._meta.verbose_name_plural, Cat._meta.db_table, Dog._meta.db_table, Puppy._meta.db_table, Cat._meta.label_lower)
print([m.__name__ for m in apps.get_app_config("shop").get_models()], apps.get_model("shop.puppy") is Puppy)
print([f.name for f in Dog._meta.get_fields()], [f.attname for f in Puppy._meta.concrete_fields], [r.get_accessor_name() for r in Animal._meta.related_objects])
x = Animal(pk=p.pk, name="swap")
x.save()
print(Puppy.objects.get(pk=p.pk), Animal.objects.count(), p == Dog.objects.get(pk=p.pk), p == x, hash(p) == hash(x), Animal() == Animal())
print(Dog.objects.filter(name="swap").delete(), Animal.objects.filter(pk=x.pk).exists(), d.delete(keep_parents=True), Animal.objects.count())
Cat.objects.create(name="c2").save(force_update=True)
try:
    Cat(name="nope").save(force_update=True)
except Exception as e:
    print(type(e).__qualname__, type(e).__mro__[1].__qualname__, e)
try:
    Cat(name="c").save(force_insert=True)
except Exception as e:
    print(type(e).__name__, e)
try:
    Dog(animal_ptr=a, name="x").save_base(raw=True)
    print(Dog.objects.get(pk=a.pk))
except Exception as e:
    print(type(e).__name__, e)
class Stray(models.Model):
    class Meta:
        app_label = "shop"
print(registry[-1])
