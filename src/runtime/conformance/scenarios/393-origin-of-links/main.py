from shop.models import Follow, Friend, Person
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
