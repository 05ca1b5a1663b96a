import copy
import pickle
from django.db import models
from shop.models import Captain, Player, Team

t = Team.objects.create(name="Reds", tags=["x"])
p = Player.objects.create(team=t, name="Pia", meta={"a": [1]})
o = Player.objects.create(team=t, name="Oli", score=3)
p.buddies.add(o)
print("copy")
c = copy.copy(p)
print(c == p, c is p, c._state is p._state, c.meta is p.meta, c.team is p.team)
c.pk = None
c._state.adding = True
c.save()
print(c.pk, p.pk, c == p, p._state.adding, Player.objects.count())
print("deepcopy")
d = copy.deepcopy(p)
print(d == p, d.meta is p.meta, d.team == t, d.team is t, d._state is p._state, hash(d) == hash(p))
print("pickle")
e = pickle.loads(pickle.dumps(p))
print(e == p, e.team, e.meta, e._state.db, e._state.adding, sorted(e.__dict__))
deferred = Player.objects.only("name").get(pk=p.pk)
f = pickle.loads(pickle.dumps(deferred))
print(sorted(f.get_deferred_fields()), f.score, f._loaded)
qs = Player.objects.filter(score__gte=0)
again = pickle.loads(pickle.dumps(qs))
print(again, again._result_cache is not None)
q2 = Player.objects.all()
q2.query = pickle.loads(pickle.dumps(qs.query))
print(q2)
print(pickle.loads(pickle.dumps(Player.objects.values_list("name", "score"))))
print("unsaved")
u, v = Player(name="u"), Player(name="u")
print(u == v, u == u, u != v, u in [v], [u, v].index(v), u == 1, u.__eq__(1), Player(pk=1) == Team(pk=1), Captain(pk=1) == Player(pk=1))
for action in (lambda: hash(u), lambda: u.delete(), lambda: u.refresh_from_db(), lambda: u.buddies.all(), lambda: Team().players.all(), lambda: Team(name="n").players.count(), lambda: Player.objects.filter(team=Team()), lambda: Player.objects.create(name="x", team=Team(name="unsaved"))):
    try:
        print(action())
    except Exception as err:
        print(type(err).__name__, err)
print("clone")
x = p.clone(name="Clone", score=9)
print(x.pk, x.buddies.all(), o.buddies.all(), x._loaded["name"])
print("child")
k = Captain.objects.create(name="Kim", score=5, team=t)
k.pk = None
k.id = None
k._state.adding = True
k.name = "Kim2"
k.save()
print(k.pk, k.player_ptr_id, k.id, Captain.objects.order_by("pk").values_list("pk", "name"), Player.objects.count())
promoted = Captain(player_ptr=o)
promoted.__dict__.update({**o.__dict__, "since": None})
promoted.save()
print(promoted.name, o.captain, Captain.objects.get(pk=o.pk).score)
o.captain.delete(keep_parents=True)
print(Player.objects.filter(pk=o.pk).exists(), Captain.objects.count())
print("refresh")
p = Player.objects.select_related("team").get(pk=p.pk)
Team.objects.filter(pk=t.pk).update(name="Blues")
Player.objects.filter(pk=p.pk).update(name="Pat", score=F if False else 4)
p.refresh_from_db(fields=["name"])
print(p.name, p.score, p.team.name)
p.refresh_from_db(fields=["team"])
print(p.team.name)
p.refresh_from_db(from_queryset=Player.objects.select_related("team").filter(score=4))
print(p.score, "team" in p._state.fields_cache)
for bad in (dict(fields=["nope"]), dict(fields=["team__name"]), dict(from_queryset=Player.objects.none()), dict(fields=[])):
    try:
        print(p.refresh_from_db(**bad))
    except Exception as err:
        print(type(err).__name__, err)
print("latest")
print(Player.objects.latest(), Player.objects.earliest(), Player.objects.latest("pk"), Player.objects.first(), Player.objects.last(), Player.objects.reverse().first(), Player.objects.order_by("name").last(), Player.objects.none().first())
try:
    Player.objects.none().latest()
except Exception as err:
    print(type(err).__name__, err)
try:
    Team.objects.latest()
except Exception as err:
    print(type(err).__name__, err)
print(p.serializable_value("team"), p.serializable_value("pk"), Player._meta.get_field("team").value_from_object(p), models.Model.__eq__(p, p))
