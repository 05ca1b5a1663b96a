from django.db.models.signals import m2m_changed, post_delete, post_init, pre_delete
from shop.models import Membership, Person, Team


def heard(sender, signal, **kwargs):
    if signal is m2m_changed:
        print("  m2m", kwargs["action"], kwargs["instance"], kwargs["pk_set"], kwargs["reverse"])
    else:
        print("  ", "pre" if signal is pre_delete else "post", kwargs["instance"].pk, type(kwargs["origin"]).__name__)


for s in (m2m_changed, pre_delete, post_delete):
    s.connect(heard, sender=Membership)
team = Team.objects.create(name="red")
blue = Team.objects.create(name="blue")
ann, bob, cy = (Person.objects.create(name=n) for n in ("ann", "bob", "cy"))
show = lambda: print(Membership.everything.order_by("pk").values_list("team__name", "person__name", "role", "gone"))
team.members.add(ann, bob, through_defaults={"role": "chief"})
show()
team.members.add(bob, cy)
show()
team.members.remove(bob)
show()
print(team.members.all(), team.members.count(), team.membership_set.all())
team.members.add(bob)
show()
team.members.set([ann, cy])
show()
bob.teams.add(blue)
bob.teams.set([team], clear=True)
show()
team.members.clear()
show()
print(team.members.create(name="dee", teams=None) if False else team.members.create(name="dee", through_defaults={"role": lambda: "new"}))
show()
m2m_changed.disconnect(heard, sender=Membership)
team.members.add(ann)
team.members.set([cy])
show()
print(ann.delete())
print(Team.objects.filter(members__name="cy").count(), Membership.objects.count(), Membership.everything.count())

