from django.db.models.signals import m2m_changed

from shop.models import Follow, Friend, Person


def tour():
    people = [Person.objects.create(name=n) for n in "abcd"]
    a, b, c, d = people
    a.follows.add(b, c, d)
    b.follows.add(a, c)
    print("remove"); a.follows.remove(b)
    print("set"); a.follows.set([d])
    print("reverse remove"); c.followers.remove(b)
    print("clear"); b.follows.clear()
    print(list(map(str, Follow.objects.all())))
    a.friends.add(b, c, d)
    b.friends.add(c)
    print("friends remove"); a.friends.remove(b)
    print("friends set"); a.friends.set([d, b])
    print("friends clear"); b.friends.clear()
    print(list(map(str, Friend.objects.all())))


def changed(sender, action, pk_set, **kwargs):
    print(action, sorted(pk_set) if pk_set else pk_set)


tour()
m2m_changed.connect(changed)
tour()
