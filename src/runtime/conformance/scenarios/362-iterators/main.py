from asgiref.sync import async_to_sync
from django.db.models import Prefetch
from shop.models import Owner, Pet

ann, bob = Owner.objects.create(name="ann"), Owner.objects.create(name="bob")
for n in range(4):
    Pet.objects.create(name=f"p{n}", owner=(ann, bob)[n % 2])
print("plain")
for pet in Pet.objects.all():
    print(pet)
print("iterator")
for pet in Pet.objects.iterator():
    print(pet)
print("related")
for pet in Pet.objects.select_related("owner").iterator(chunk_size=1):
    print(pet, pet.owner.name)
    pet.name += "!"
    pet.save(update_fields=["name"])
print("prefetch")
for pet in Pet.objects.prefetch_related("owner").iterator(chunk_size=2):
    print(pet, pet.owner.name)
print("nested")
for owner in Owner.objects.prefetch_related(Prefetch("pets", Pet.objects.order_by("-pk"))).iterator(chunk_size=1):
    print(owner.name, owner.pets.all())
print("values", list(Pet.objects.values_list("name", flat=True).iterator()), list(Pet.objects.none().iterator()), next(Pet.objects.iterator()), next(iter(Pet.objects.reverse().iterator(chunk_size=3))))
pets = Pet.objects.all()
it = pets.iterator()
print(type(it).__name__, pets._result_cache, len(list(it)), list(it))
for bad in (lambda: pets.iterator(chunk_size=0), lambda: pets.prefetch_related("owner").iterator(), lambda: next(ann.pets.iterator()), lambda: list(pets[1:3].iterator()), lambda: list(pets.union(pets).iterator())):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


async def story():
    async for pet in Pet.objects.aiterator(chunk_size=2):
        print("async", pet)
    async for pet in Pet.objects.filter(pk__lt=3).aiterator():
        print("async", pet)
    async for pet in Pet.objects.filter(pk__lt=3):
        print("all", pet)
    async for pet in Pet.objects.prefetch_related("owner").aiterator(chunk_size=3):
        print("prefetched", pet, pet.owner.name)
    print([name async for name in Pet.objects.values_list("name", flat=True).aiterator()])
    try:
        async for pet in Pet.objects.aiterator(chunk_size=0):
            pass
    except ValueError as e:
        print(e)


async_to_sync(story)()
