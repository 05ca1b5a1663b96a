from django.db import IntegrityError, transaction
from shop.models import Follow, Person

a, b, c = (Person.objects.create(name=n) for n in "abc")
print("friends")
a.friends.add(b, c)
print(b.friends.all(), c.friends.all())
b.friends.remove(a)
print(a.friends.all(), Person.friends.through.objects.count())
a.friends.add(a)
print(a.friends.all().order_by("name"), Person.friends.through.objects.filter(from_person=a).count())
a.friends.set([b])
a.friends.clear()
print("follows")
a.follows.add(b, c, through_defaults={"weight": 5})
a.follows.add(a, b)
print(Follow.objects.order_by("pk"), a.follows.order_by("-name"), b.followers.all())
b.followers.add(c, through_defaults={"weight": lambda: 7})
print(Follow.objects.get(source=c).weight)
try:
    Follow.objects.create(source=a, target=a)
except IntegrityError as e:
    print(e)
try:
    Follow(source=a, target=a).full_clean()
except Exception as e:
    print(e)
try:
    Follow(source=a, target=b).validate_constraints()
except Exception as e:
    print(e)
b.followers.remove(a)
a.follows.set([b, c], through_defaults={"weight": 2})
c.followers.clear()
with transaction.atomic():
    Follow.objects.filter(target=b).delete()
    transaction.set_rollback(True)
print(Follow.objects.count())
x = a.follows.create(name="x", through_defaults={"weight": 9})
print(x.in_set.get(), a.out_set.filter(weight__gt=5).values_list("target__name"))
print(a.delete())
print(Follow.objects.all(), Person.objects.all())
for accessor in ("friends", "follows", "followers", "out_set"):
    print(accessor, type(getattr(b, accessor)).__name__, type(getattr(Person, accessor)).__name__, getattr(b, accessor).model.__name__)
