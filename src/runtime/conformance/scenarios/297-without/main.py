from django.db.models import Count, Exists, F, OuterRef, Q
from shop.models import Club, Membership, Person

ann, bob, cid, dan = [Person.objects.create(name=n) for n in ("Ann", "Bob", "Cid", "Dan")]
Person.objects.filter(pk__in=[2, 3]).update(boss=ann)
Person.objects.filter(pk=4).update(boss=bob)
bread, jam, tea = [Club.objects.create(name=n, owner=o) for n, o in (("Bread", ann), ("Jam", bob), ("Tea", None))]
for p, c, l in ((ann, bread, 1), (ann, jam, 2), (bob, bread, 3), (bob, tea, 1), (cid, jam, 1), (cid, jam, 5)):
    Membership.objects.create(person=p, club=c, level=l)
bread.friends.add(jam)
jam.friends.add(tea)

def show(label, qs):
    print(label, [str(x) for x in qs])

P, C = Person.objects.order_by("pk"), Club.objects.order_by("pk")
show(1, P.filter(Q(memberships__level__gt=1) & ~Q(clubs__name="Bread")))
show(2, P.filter(memberships__level__gt=1).exclude(clubs__name="Bread"))
show(3, P.filter(~Q(clubs__name="Bread"), memberships__level__gt=1))
show(4, P.filter(Q(memberships__level__gt=1), ~Q(memberships__club__name="Bread")))
show(5, P.exclude(memberships__level=1, clubs__name="Bread"))
show(6, P.exclude(Q(memberships__level=1) | Q(clubs__name="Bread")))
show(7, P.exclude(Q(memberships__level=1) & ~Q(clubs__name="Bread")))
show(8, bread.members.exclude(clubs__name="Jam"))
show(9, bread.members.exclude(memberships__level__gte=2).order_by("pk"))
show(10, bread.members.order_by("pk").exclude(memberships__level__gte=2))
show(11, ann.clubs.exclude(members__name="Bob"))
show(12, ann.team.exclude(team__name="Dan"))
show(13, C.filter(Q(owner__name="Bob") | ~Q(members__name="Ann")))
show(14, C.filter(Q(owner__name="Ann") & ~Q(members__name="Bob")))
show(15, C.exclude(friends__name="Jam"))
show(16, C.filter(Q(friends__name="Jam") & ~Q(friends__memberships__level=5)))
show(17, jam.friends.exclude(friends__name="Jam"))
show(18, P.filter(Q(team__name="Bob") & ~Q(team__name="Cid")))
show(19, P.filter(Q(boss__team__name="Bob") & ~Q(boss__team__memberships__level=1)))
show(20, P.exclude(memberships__isnull=True))
show(21, P.exclude(memberships=None).exclude(team=None))
show(22, P.filter(Q(memberships__club=jam) & ~Q(memberships__level=F("pk"))))
show(23, P.annotate(n=Count("memberships")).filter(Q(n__gt=1) & ~Q(memberships__level=1)))
show(24, P.filter(Q(memberships__level=1) ^ Q(clubs__name="Jam")).distinct())
show(25, C.exclude(memberships__person__boss__name="Ann"))
show(26, C.exclude(owner__team__name="Bob"))
show(27, C.filter(Q(owner__team__isnull=False) & ~Q(owner__team__name="Bob")).distinct())
show(28, bread.members.filter(~Q(clubs__name="Tea"), pk__gt=0))
show(29, bread.members.filter(boss=None).exclude(clubs__name="Jam"))
