from django.contrib.auth.models import User
from django.db.models import ProtectedError, RestrictedError, Prefetch
from shop.models import *
a, b, c = [User.objects.create_user(n) for n in ("ada", "bob", "cy")]
team = Team.objects.create(name="red", lead=a)
Seat.objects.create(team=team, user=b, invited_by=a)
team.members.add(c, through_defaults={"invited_by": b})
root = Task.objects.create(team=team, title="root")
leaf = Task.objects.create(team=team, title="leaf", parent=root)
print(list(root.children.all()) == [leaf], root.blocked_by.get().title, leaf.blocks.count(), a.led.name, list(b.teams.all()) == [team])
for what in (a.delete, team.delete, b.delete):
    try:
        print(what())
    except (ProtectedError, RestrictedError) as e:
        print(type(e).__name__, e, sorted(map(repr, getattr(e, "protected_objects", None) or e.restricted_objects)))
print(Seat.objects.get().invited_by, User.objects.order_by("username").values_list("username", flat=True))
tasks = Task.objects.prefetch_related("watchers", Prefetch("children", queryset=Task.objects.order_by("-title"), to_attr="kids")).order_by("pk")
print([(t.title, [w.username for w in t.watchers.all()], [k.title for k in t.kids]) for t in tasks])
leaf.blocks.remove(root); root.watchers.clear(); leaf.watchers.set([a, c.pk]); c.task_set.add(root)
print(Task.objects.filter(watchers__username="cy").order_by("title").values_list("title", flat=True), Task.objects.filter(team__members__username="cy", parent__isnull=False).get().title)
try:
    a.led = None
    a.save()
    Team.objects.create(name="x", lead=a)
except Exception as e:
    print(type(e).__name__, e)
print(root.delete(), User.objects.get(username="ghost").pk)
team.members.through.objects.all().delete()
print(team.delete())
