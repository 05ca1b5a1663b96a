from django.db import IntegrityError, models, transaction
from django.db.models import Count, F, Max, Min, Prefetch, Q, Sum

from shop.models import Contract, Player, Skill, Team

run, jump, fly = (Skill.objects.create(name=n) for n in ("run", "jump", "fly"))
jump.needs.add(run)
fly.needs.add(run, jump)
ada, bo = Player.objects.create(nick="ada"), Player.objects.create(nick="bo", position="G")
try:
    ada.skills.add(fly)
except ValueError as e:
    print(e)
ada.skills.add(run, jump, fly)
print(ada.skills.count(), fly.player_set.all(), run.skill_set.order_by("name"), list(fly.needs.values_list("name", flat=True)))
reds = Team.objects.create(name="Reds")
with transaction.atomic():
    reds.players.add(ada, through_defaults={"signed_by": bo})
    reds.players.add(bo)
    print(list(reds.contract_set.all()))
    with transaction.atomic():
        Contract.objects.create(team_id="Reds", player=ada, number=10)
try:
    Contract.objects.create(team=reds, player=bo, number=10)
except IntegrityError as e:
    print(e)
print(reds.players.all(), reds.players.distinct().count(), ada.teams.all(), Contract.objects.filter(signed_by=bo))
print(list(Player.objects.annotate(n=Count("contract"), top=Max("contract__number"), s=Count("skills", distinct=True)).values_list("nick", "n", "top", "s").order_by("nick")))
print(list(Team.objects.values("name", "players__nick", "contract__number").order_by("contract__number", "players__nick")))
print(Player.objects.filter(contract__number__gt=1, contract__team="Reds").distinct().order_by("nick"), Player.objects.filter(contract__number__gt=1).filter(contract__number__lt=2))
reds.players.remove(ada)
print(reds.contract_set.count())
reds.players.set([ada, bo], through_defaults={"number": 0})
print(list(reds.contract_set.values_list("player__nick", "number")))
p, made = reds.players.get_or_create(nick="cy", defaults={"position": Player.Position.GOAL}, through_defaults={"number": 21})
print(p, made, p.get_position_display(), p.position == "G", repr(p.position), Player.Position(p.position).label)
p2, made = reds.players.update_or_create(nick="cy", defaults={"mentor": ada})
print(made, p2.mentor, ada.pupils.all(), list(ada.pupils.values_list("teams__name", flat=True)))
ada.delete()
cy = Player.objects.get(nick="cy")
print(cy.mentor_id, Player.objects.filter(mentor__isnull=False).count(), Player.objects.filter(mentor__nick=None).count())
try:
    print(cy.mentor)
except Player.DoesNotExist as e:
    print(e)
old = Team.objects.get()
old.name = "Blues"
old.save()
print(Team.objects.order_by("pk"), old.players.count(), old.contract_set.all())
print(Team.objects.all().delete())
with_all = Player.objects.prefetch_related("skills__needs", Prefetch("contract_set", Contract.objects.select_related("team").order_by("-number")))
print([(x.nick, [s.name for s in x.skills.all()], [str(c) for c in x.contract_set.all()]) for x in with_all])
