from django.db.models.signals import *
from app.models import *


def log(signal, sender, **kw):
    name = next(
        n
        for n in ("pre_save", "post_save", "pre_delete", "post_delete", "m2m_changed")
        if globals()[n] is signal
    )
    print(
        name,
        sender.__name__,
        kw.get("action"),
        kw.get("instance"),
        kw.get("pk_set"),
        kw.get("reverse"),
        kw.get("created"),
    )


for s in (pre_save, post_save, pre_delete, post_delete):
    s.connect(log, sender=Membership)
m2m_changed.connect(log, sender=Group.members.through)
ann, bob = Person.objects.create(name="ann"), Person.objects.create(name="bob")
g = Group.objects.create(name="g")
m = Membership.objects.create(person=ann, group=g, role="boss")
g.members.add(bob, through_defaults={"role": "help"})
g.members.add(bob, through_defaults={"role": "other"})
print(g.members.all(), Membership.objects.values_list("role", flat=True))
g.members.set([ann])
g.members.set([bob, ann], through_defaults={"role": lambda: "call"})
print(list(Membership.objects.values_list("person__name", "role")))
g.members.create(name="cy", through_defaults={"role": "new"})
bob.group_set.remove(g)
bob.group_set.add(g, through_defaults={"role": "back"})
g.members.clear()
print(Membership.objects.count())
try:
    g.members.add(ann)
except Exception as e:
    print(type(e).__name__, e)
print(
    g.members.through is Membership,
    Group.members.through._meta.auto_created,
    Group.members.field.remote_field.through_fields,
)
Membership.objects.create(person=ann, group=g, role="x")
print(ann.delete())
print(
    g.members.get_or_create(name="dd", through_defaults={"role": "q"}),
    g.members.update_or_create(name="dd", defaults={"name": "ee"}),
)
