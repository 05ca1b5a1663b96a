from django.db.models import Q
from shop.models import Club, Member, Mood, Team

def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)

club = Club.objects.create(name="a")
Member.objects.create(name="m", club=club)
attempt(lambda: Member.objects.update(club=Club()))
attempt(lambda: Member.objects.update(club=club))
attempt(lambda: Member.objects.filter(club=Club()))
attempt(lambda: Member.objects.filter(Member.objects.all()))
attempt(lambda: Member.objects.filter(club))
attempt(lambda: Member.objects.filter("name"))
attempt(lambda: Member.objects.filter(("name", "m")))
attempt(lambda: Member.objects.filter(5))
attempt(lambda: Member.objects.exclude(Q(Member)))
attempt(lambda: Member.objects.filter([("name", "m")]))
attempt(lambda: Member.objects.filter(["name", "m"]))
attempt(lambda: [Mood.GOOD.value, Mood.choices, Mood.labels, Mood.values, Mood.SO.label, Mood((1.5,))])
attempt(lambda: Mood(1.5))
for name, points in (("ajax", 2), ("boca", 3), ("celtic", 1)):
    Team.objects.create(name=name, points=points)
some = Team.objects.order_by().union(Team.objects.filter(points=3).order_by())
attempt(lambda: list(some.values_list("name")))
attempt(lambda: some.values_list("name").order_by("name"))
attempt(lambda: some.values("name"))
attempt(lambda: [team.name for team in some])
