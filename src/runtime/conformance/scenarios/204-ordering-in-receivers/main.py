from django.db.models import *
from django.db.models.functions import *
from django.db.models.signals import post_save
from django.dispatch import receiver
from app.models import Score


@receiver(post_save, sender=Score)
def rank(sender, instance, created, **kw):
    q = sender.objects.all()
    print(
        q.first(),
        q.last(),
        q.latest(),
        q.earliest("points"),
        list(q[:2]),
        q[1:3],
        q.reverse()[0],
        q.count(),
    )
    print(q.aggregate(Sum("points"), top=Max("points"), n=Count("id"), a=Avg("points")))
    print(
        list(
            q.values("player")
            .annotate(total=Sum("points"))
            .order_by("-total", "player")
        )
    )
    print(
        list(q.values_list("player", flat=True).distinct().order_by("player")),
        q.filter(points__gte=5).exists(),
    )
    print(
        q.annotate(
            double=F("points") * 2,
            big=Case(When(points__gt=4, then=Value("big")), default=Value("small")),
        ).values_list("double", "big")[:2]
    )


for p, n in (("ann", 3), ("bob", 7), ("ann", 5), ("Cy", 7)):
    Score.objects.create(player=p, points=n)
print(
    Score.objects.order_by("player", "-points"),
    Score.objects.order_by(Lower("player").desc(nulls_last=True)),
)
try:
    Score.objects.all()[-1]
except ValueError as e:
    print(e)
try:
    Score.objects.all()[:2].filter(pk=1)
except TypeError as e:
    print(e)
try:
    Score.objects.all()[:2].latest()
except TypeError as e:
    print(e)
print(Score.objects.all()[:2].count(), Score.objects.all()[1:].first() if False else "")
print(
    Score.objects.in_bulk([1, 3]),
    Score.objects.in_bulk(field_name="id").keys(),
    Score.objects.dates("day", "day"),
    Score.objects.none().aggregate(Sum("points")),
)
print(
    Score.objects.aggregate(
        s=Sum("points", filter=Q(player="ann")), c=Count("player", distinct=True)
    )
)
print(
    Score.objects.values("player")
    .annotate(n=Count("pk"), m=Max("points"))
    .filter(n__gt=1)
)
