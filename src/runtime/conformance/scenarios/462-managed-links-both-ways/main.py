from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_init, post_save, pre_delete, pre_init
from shop.models import Follow, Friendship, Person

calls = []


def count():
    calls.append(1)
    return len(calls)


def heard(sender, action, instance, pk_set, reverse, model, **kwargs):
    print("  ", sender.__name__, action, instance, pk_set, reverse)
    if action == "pre_add" and 4 in (pk_set or ()):
        pk_set.discard(4)
    if action == "pre_remove" and instance.code == "c":
        raise ValidationError("c keeps all")
    if action == "post_add":
        transaction.on_commit(lambda: print("   committed", action))


def step(label, function):
    print(label)
    try:
        print(" =", function())
    except Exception as error:
        print(" !", type(error).__name__, error)


m2m_changed.connect(heard)
post_init.connect(lambda sender, instance, **kw: print("   init", instance.pk, vars(instance).get("since")), sender=Friendship, weak=False)
pre_delete.connect(lambda instance, origin, **kw: print("   del", instance.pk, type(origin).__name__), sender=Follow, weak=False)
a, b, c, d = (Person.objects.create(code=x) for x in "abcd")
friends = lambda: list(Friendship.objects.order_by("pk").values_list("a__code", "b__code", "since"))
follows = lambda: list(Follow.objects.recent().values_list("who", "whom__code", "level"))
step("add", lambda: (a.friends.add(b, c, through_defaults={"since": count}), friends()))
step("again", lambda: (a.friends.add(b, through_defaults={"since": count}), len(calls), friends()))
step("nothing", lambda: (a.friends.add(through_defaults={"since": count}), len(calls)))
step("other side", lambda: (b.friends.all(), c.friends.count(), d.friends.exists()))
step("set", lambda: (a.friends.set([c, d]), friends()))
step("remove", lambda: (b.friends.remove(a), friends()))
step("clear", lambda: (c.friends.clear(), friends()))
step("raises", lambda: c.friends.remove(a))
step("no level", lambda: a.follows.add(b))
step("level", lambda: (a.follows.add(b, c, d, through_defaults={"level": 1}), follows()))
step("reverse", lambda: (b.followers.add(c, through_defaults={"level": count}), follows()))
step("reverse set", lambda: (b.followers.set([a, d], through_defaults={"level": 9}), follows()))
step("create", lambda: (a.follows.create(code="e", through_defaults={"level": 5}), follows()))
step("get_or_create", lambda: (a.follows.get_or_create(code="e"), a.follows.get_or_create(code="f", through_defaults={"level": 6})[1]))
step("wrong", lambda: a.follows.add(Follow()))
step("unsaved", lambda: a.follows.add(Person()))
step("none", lambda: a.follows.remove(None))
step("text", lambda: a.follows.add("x", through_defaults={"level": 1}))
step("missing", lambda: a.follows.add(99, through_defaults={"level": 1}))
print(follows())
with transaction.atomic():
    step("inside", lambda: d.follows.add(a, through_defaults={"level": 3}))
    print("still inside")
step("clear set", lambda: (a.follows.set([b], clear=True, through_defaults={"level": 7}), follows()))
step("prefetch", lambda: [(p.code, [f.code for f in p.follows.all()]) for p in Person.objects.prefetch_related("follows").order_by("pk")])
p = Person.objects.prefetch_related("follows").get(code="a")
step("stale", lambda: (p.follows.remove(b), p.follows.all()))
step("delete", lambda: (b.delete(), a.delete(), follows(), friends()))

