from django.db import transaction
from django.db.models import Count, Prefetch
from shop.models import Club, Place, Player, Team

t, u = Team.objects.create(name="t"), Team.objects.create(name="u")
c = Club.objects.create(name="c", city="x")
p, q, r = (Player.objects.create(name=n, rich=n == "p") for n in "pqr")
t.members.add(p, q, through_defaults={"number": 7})
t.members.add(p, through_defaults={"number": 8})
t.members.set([q, r], through_defaults={"number": 9})
r.teams.set([u, c], clear=True, through_defaults={"captain": p})
print(t.members.all(), r.teams.all(), c.members.get(), Place.objects.filter(captain=p).count())
t.members.create(name="new", through_defaults={"number": 1})
print(p.teams.create(name="v", through_defaults={"number": 2}).members.count(), t.members.get_or_create(name="q", defaults={"rich": True})[1], t.members.update_or_create(name="q", defaults={"rich": True})[0].rich)
t.rivals.add(u)
t.rivals.add(t)
u.rivals.set([c])
print(t.rivals.order_by("pk"), u.rivals.all(), c.rivals.all(), t in c.rivals.all())
c.rivals.clear()
t.fans.add(p, q)
t.fans.remove(99, p)
print(t.fans.all(), Player.objects.filter(sponsor_of=t).exists())
for add in (lambda: t.sponsors.add(p, q), lambda: t.sponsors.set([p]), lambda: q.sponsored.add(t, u), lambda: t.sponsors.add(*[q], *[p]), lambda: t.sponsors.set([]), lambda: q.sponsored.set([u, c])):
    try:
        with transaction.atomic():
            add()
    except ValueError as e:
        print(e)
print(t.sponsors.all(), q.sponsored.order_by("pk"), Team.sponsors.through.objects.count(), Team.sponsors.through._meta.get_fields()[1].name)
print(Team.objects.annotate(n=Count("members")).order_by("-n", "pk").values_list("name", "n"), Player.objects.filter(teams__club__city="x"), Player.objects.filter(places__number__gte=9).distinct())
for team in Team.objects.prefetch_related("members", "rivals", Prefetch("sponsors", Player.objects.filter(rich=False), "poor")).order_by("pk"):
    print(team, team.members.all(), team.rivals.all(), team.poor)
print(Team.members.through.__name__, Team.rivals.through.__name__, Team.members.field.name, Player.teams.rel.related_name, Team.members.rel.through is Place)
print(q.delete(), c.delete(), t.delete(), Place.objects.count())
