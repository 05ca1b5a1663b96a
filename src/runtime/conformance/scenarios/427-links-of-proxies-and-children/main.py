from django.db import IntegrityError, transaction
from django.db.models.signals import *
from django.db.models import signals
from shop.models import *
from shop import models as m

NAMES = {getattr(signals, n): n for n in dir(signals) if isinstance(getattr(signals, n), signals.Signal)}


def hear(signal, sender, instance, **kwargs):
    if signal is m2m_changed:
        print("  ", sender.__name__, kwargs["action"], type(instance).__name__, instance, kwargs["reverse"], kwargs["model"].__name__, kwargs["pk_set"] and sorted(kwargs["pk_set"]))
    else:
        print("  ", NAMES[signal], sender.__name__, instance.pk)


for s in (m2m_changed, post_save, pre_delete, post_delete):
    s.connect(hear)


def do(label, work):
    print(label)
    try:
        with transaction.atomic():
            print("  =", work())
    except Exception as error:
        print("  =", type(error).__name__, error)


a, b = m.Person.objects.create(name="a"), m.Worker.objects.create(name="b")
boss = m.Boss.objects.create(name="boss")
g, club = m.Group.objects.create(name="g"), m.Club.objects.create(name="club")
do("people", lambda: g.people.add(a, b, boss, through_defaults={"by": boss}))
do("people of club", lambda: club.people.add(b))
do("again", lambda: club.people.add(b.person_ptr, a))
do("set defaults", lambda: club.people.set([a.pk], through_defaults={"since": "2024-01-01"}))
do("groups", lambda: b.groups.set([g, club.group_ptr]))
do("groups of proxy", lambda: boss.groups.clear())
do("bosses", lambda: g.bosses.add(boss, a.pk))
do("bosses of person", lambda: g.bosses.add(a))
do("bossed", lambda: boss.bossed.all().count())
do("bossed by person", lambda: a.bossed.count())
do("friends", lambda: club.friends.add(g))
do("friends back", lambda: list(g.friends.all()))
do("friend itself", lambda: g.friends.add(g))
do("helpers", lambda: club.helpers.set([b]))
do("helpers person", lambda: club.helpers.add(a))
do("clubs", lambda: b.clubs.remove(club))
do("get_or_create", lambda: g.people.get_or_create(name="a"))
do("get_or_create new", lambda: g.people.get_or_create(name="z", defaults={"name": "zz"}, through_defaults={"by": a}))
do("create proxy", lambda: g.bosses.create(name="newboss"))
do("double", lambda: m.Membership.objects.create(person=a, group=g))
do("filter", lambda: sorted(m.Person.objects.filter(groups__name="g").values_list("name", flat=True)))
do("filter through", lambda: sorted(m.Group.objects.filter(membership__by=boss).values_list("name", flat=True)))
do("prefetch", lambda: [(x.name, [p.name for p in x.people.all()]) for x in m.Group.objects.prefetch_related(models.Prefetch("people", m.Person.objects.order_by("name")))])
do("delete boss", lambda: boss.delete())
do("delete worker", lambda: b.delete())
do("delete club", lambda: club.delete())
do("delete groups", lambda: m.Group.objects.all().delete())
print(m.Group.people.through, m.Group.bosses.through._meta.label, m.Club.people.through, [f.name for f in m.Group.bosses.through._meta.get_fields()], m.Group.friends.through._meta.get_fields()[1].name, str(m.Group.friends.through.objects.model._meta.verbose_name))
