import random
from django.db.models import Avg, Count, F, Max, Min, Q, Sum
from shop.models import City, Club, Hobby, Member

r = random.Random(7)
cities = City.objects.bulk_create(City(name=f"c{i}", size=r.randrange(5)) for i in range(5))
clubs = []
for i in range(8):
    clubs.append(Club.objects.create(name=f"k{9 - i}", city=r.choice(cities + [None]), parent=r.choice(clubs + [None]), rank=r.randrange(3)))
hobbies = [Hobby.objects.create(code=c, kind=r.choice(cities)) for c in ("z", "m", "a", "q")]
members = []
for i in range(14):
    m = Member.objects.create(name=f"m{i}", club=r.choice(clubs), home=r.choice(cities + [None]), age=r.randrange(4))
    m.hobbies.set(r.sample(hobbies, r.randrange(3)))

def show(label, qs):
    print(label, [tuple(x) if isinstance(x, tuple) else x for x in qs])

C, M, T, H = Club.objects, Member.objects, City.objects, Hobby.objects
queries = {
    "clubs members": lambda: C.annotate(n=Count("members")).values_list("pk", "n"),
    "clubs members objects": lambda: [(c.pk, c.n) for c in C.annotate(n=Count("members"))],
    "clubs children": lambda: [(c.pk, c.n) for c in C.annotate(n=Count("children"))],
    "clubs children members": lambda: [(c.pk, c.n, c.m) for c in C.annotate(n=Count("children", distinct=True), m=Count("members", distinct=True))],
    "clubs no join": lambda: [(c.pk, c.n) for c in C.annotate(n=Count("pk"))],
    "clubs ages": lambda: [(c.pk, c.a) for c in C.annotate(a=Avg("members__age"))],
    "clubs rank": lambda: [(c.pk, c.n) for c in C.filter(rank__gt=0).annotate(n=Count("members"))],
    "clubs city": lambda: [(c.pk, c.n) for c in C.filter(city=cities[0]).annotate(n=Count("members"))],
    "clubs city in": lambda: [(c.pk, c.n) for c in C.filter(city__in=cities[:2]).annotate(n=Count("members"))],
    "clubs city name": lambda: [(c.pk, c.n) for c in C.filter(city__name="c1").annotate(n=Count("members"))],
    "clubs city size": lambda: [(c.pk, c.n) for c in C.filter(city__size__gte=1).annotate(n=Count("members"))],
    "clubs named": lambda: [(c.pk, c.n) for c in C.filter(name__gt="k3").annotate(n=Count("members"))],
    "clubs members age": lambda: [(c.pk, c.n) for c in C.filter(members__age=1).annotate(n=Count("members"))],
    "clubs members gt": lambda: [(c.pk, c.n) for c in C.filter(members__age__gt=1).annotate(n=Count("members"))],
    "clubs select": lambda: [(c.pk, c.n) for c in C.select_related("city").annotate(n=Count("members"))],
    "clubs having": lambda: [(c.pk, c.n) for c in C.annotate(n=Count("members")).filter(n__gt=1)],
    "clubs isnull": lambda: [(c.pk, c.n) for c in C.filter(parent__isnull=True).annotate(n=Count("members"))],
    "clubs notnull": lambda: [(c.pk, c.n) for c in C.filter(parent__isnull=False).annotate(n=Count("members"))],
    "clubs exclude": lambda: [(c.pk, c.n) for c in C.exclude(rank=1).annotate(n=Count("members"))],
    "clubs order": lambda: [(c.pk, c.n) for c in C.annotate(n=Count("members")).order_by("-n", "pk")],
    "clubs hobbies": lambda: [(c.pk, c.n) for c in C.annotate(n=Count("members__hobbies"))],
    "clubs only": lambda: [(c.pk, c.n) for c in C.only("name").annotate(n=Count("members"))],
    "clubs sizes": lambda: [(c.pk, c.n) for c in C.annotate(n=Max("city__size"))],
    "clubs parent": lambda: [(c.pk, c.n) for c in C.annotate(n=Max("parent__rank"))],
    "cities clubs": lambda: [(c.pk, c.n) for c in T.annotate(n=Count("clubs"))],
    "cities members": lambda: [(c.pk, c.n) for c in T.annotate(n=Count("clubs__members"))],
    "cities both": lambda: [(c.pk, c.n, c.m) for c in T.annotate(n=Count("clubs", distinct=True), m=Count("member", distinct=True))],
    "members hobbies": lambda: [(c.pk, c.n) for c in M.annotate(n=Count("hobbies"))],
    "members clubs": lambda: [(c.pk, c.n) for c in M.annotate(n=Max("club__rank"))],
    "members club city": lambda: [(c.pk, c.n) for c in M.annotate(n=Max("club__city__size"))],
    "members home": lambda: [(c.pk, c.n) for c in M.annotate(n=Max("home__size"))],
    "members hobby": lambda: [(c.pk, c.n) for c in M.filter(hobbies="a").annotate(n=Count("hobbies"))],
    "members aged": lambda: [(c.pk, c.n) for c in M.filter(age=2).annotate(n=Count("hobbies"))],
    "members older": lambda: [(c.pk, c.n) for c in M.filter(age__gte=2).annotate(n=Count("hobbies"))],
    "members of club": lambda: [(c.pk, c.n) for c in clubs[0].members.annotate(n=Count("hobbies"))],
    "members kinds": lambda: [(c.pk, c.n) for c in M.annotate(n=Count("hobbies__kind"))],
    "hobbies members": lambda: [(c.pk, c.n) for c in H.annotate(n=Count("members"))],
    "hobbies ages": lambda: [(c.pk, c.n) for c in H.annotate(n=Sum("members__age"))],
    "hobbies kind": lambda: [(c.pk, c.n) for c in H.annotate(n=Max("kind__size"))],
    "values club": lambda: M.values("club").annotate(n=Count("pk")),
    "values club name": lambda: M.values("club__name").annotate(n=Count("pk")).values_list("club__name", "n"),
    "values city": lambda: M.values_list("club__city").annotate(n=Count("pk")),
    "values age": lambda: M.values_list("age").annotate(n=Count("hobbies")),
    "values age home": lambda: M.values_list("age", "home").annotate(n=Count("hobbies")),
    "values home": lambda: M.values_list("home").annotate(n=Count("hobbies")),
    "values rank": lambda: C.order_by().values_list("rank").annotate(n=Count("members")),
    "values rank city": lambda: C.order_by().values_list("rank", "city").annotate(n=Count("members")),
    "values pk": lambda: C.order_by().values_list("pk").annotate(n=Count("members")),
    "values pk city": lambda: C.order_by().values_list("pk", "city").annotate(n=Count("members")),
    "values name pk": lambda: C.order_by().values_list("name", "pk").annotate(n=Count("members")),
    "values hobby": lambda: H.values_list("kind").annotate(n=Count("members")),
    "values hobby code": lambda: M.values_list("hobbies").annotate(n=Count("pk")),
    "alias": lambda: C.alias(n=Count("members")).filter(n__gt=0).values_list("pk"),
    "mixed": lambda: [(c.pk, c.n) for c in C.filter(Q(rank=1) | Q(members__age=2)).annotate(n=Count("members"))],
    "expression": lambda: [(c.pk, c.n, c.x) for c in C.annotate(x=F("rank") + 1, n=Count("members"))],
    "first": lambda: [C.annotate(n=Count("members")).first().pk, M.annotate(n=Count("hobbies")).last().pk],
    "sliced": lambda: [(c.pk, c.n) for c in C.annotate(n=Count("members"))[2:5]],
}
for label, make in queries.items():
    show(label, make())
