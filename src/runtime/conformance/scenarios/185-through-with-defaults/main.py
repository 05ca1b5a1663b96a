from django.db import IntegrityError
from club.models import Group, Membership, Person
a, b, c, v = [Person.objects.create(name=n) for n in ("a", "b", "c", "veto")]
a.friends.add(b, c)
print(b.friends.all(), c.friends.count())
b.friends.remove(a)
a.friends.clear()
a.follows.add(b)
b.followers.add(c)
print(a.followers.all(), b.followers.all(), a.follows.through, Person.follows.rel.symmetrical)
g = Group.objects.create(name="g")
g.members.add(a, b, through_defaults={"level": 3, "inviter": c})
print(g.members.values_list("name", "membership__level"), a.clubs.all(), c.invited.count())
g.members.set([b, c], through_defaults={"level": lambda: 5})
try:
    g.members.add(a, v)
except PermissionError as e:
    print(e, g.members.count())
Membership.objects.create(group=g, person=a)
try:
    Membership.objects.create(group=g, person=a)
except IntegrityError as e:
    print(e)
a.clubs.remove(g, g)
a.clubs.clear()
n = g.members.create(name="new", through_defaults={"level": 9})
print(n, g.members.get_or_create(name="new"), g.members.filter(membership__level__gt=5))
print(b.delete())
print(g.members.all().delete())
try:
    g.members.add("x")
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)
try:
    Group(name="n").members.add(a)
except ValueError as e:
    print(e)
try:
    g.members.add(g)
except TypeError as e:
    print(e)
