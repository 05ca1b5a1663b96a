from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count, F, Prefetch
from django.db.models.signals import m2m_changed
from django.dispatch import receiver
from app.models import *


@receiver(m2m_changed, sender=Team.members.through)
def limit(sender, instance, action, reverse, pk_set, model, using, **kw):
    print(
        action,
        instance,
        reverse,
        sorted(pk_set) if pk_set is not None else None,
        model.__name__,
    )
    if (
        action == "pre_add"
        and not reverse
        and instance.members.count() + len(pk_set) > 2
    ):
        raise ValidationError("too many")
    if action.startswith("post"):
        for t in (
            [instance] if not reverse else Team.objects.filter(pk__in=pk_set or [])
        ):
            Team.objects.filter(pk=t.pk).update(n=t.members.count())


t = Team.objects.create(name="t")
ps = [P.objects.create(name=c) for c in "abc"]
t.members.add(*ps[:2])
try:
    t.members.add(ps[2])
except ValidationError as e:
    print(e.messages)
t.refresh_from_db()
print(t.n)
try:
    t.members.set(ps)
except ValidationError as e:
    print(e)
print(t.members.count(), list(t.members.values_list("name", flat=True)))
ps[2].teams.add(t)
t.refresh_from_db()
print(t.n, ps[2].teams.all(), ps[0].teams.filter(name="t").exists())
ps[2].teams.clear()
t.members.remove(ps[0].pk, ps[1])
t.members.set([])
t.members.add()
t.members.remove()
t.members.clear()
t.members.set({ps[0], ps[1]})
t.members.set([ps[1]], clear=True)
print(t.members.get(), t.members.through.objects.count())
print(
    Team.objects.prefetch_related("members")[0].members.all(),
    [
        x.name
        for x in Team.objects.prefetch_related(
            Prefetch("members", P.objects.filter(name="b"), to_attr="bs")
        )[0].bs
    ],
    P.objects.annotate(n=Count("teams"))
    .order_by("-n", "name")
    .values_list("name", "n"),
)
with transaction.atomic():
    t.members.clear()
    transaction.set_rollback(True)
print(t.members.count())
print(t.members.filter(name="b").delete(), t.members.count())
print(
    P.objects.exclude(teams=t),
    Team.objects.filter(members__name__in=["a", "b"]),
    t.members.create(name="z"),
    t.members.get_or_create(name="z"),
    t.members.first(),
    t.members.last(),
    t.members.contains(ps[0]),
)
