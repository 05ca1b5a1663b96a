from shop.models import *
def do(label, f):
    print("--", label)
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t, u = Team.objects.create(name="t"), Team.objects.create(name="u")
a, b, c = [Player.objects.create(name=n) for n in "abc"]
do("add", lambda: t.players.add(a, b)); print(a.team, Player.objects.get(pk=a.pk).team)
do("add not bulk", lambda: t.players.add(c, bulk=False))
do("add new not bulk", lambda: t.players.add(Player(name="new"), bulk=False))
do("add new", lambda: t.players.add(Player(name="new2")))
do("add pk", lambda: t.players.add(a.pk)); do("add wrong", lambda: t.players.add(u))
do("remove", lambda: t.players.remove(a)); do("remove other", lambda: u.players.remove(b))
do("remove not bulk", lambda: t.players.remove(b, bulk=False)); do("remove pk", lambda: t.players.remove(b.pk))
do("clear not bulk", lambda: t.players.clear(bulk=False)); do("clear", lambda: t.players.clear())
do("set", lambda: t.players.set([a, b])); do("set same", lambda: t.players.set([b, a])); do("set less not bulk", lambda: t.players.set([b], bulk=False)); do("set clear", lambda: t.players.set([a, c], clear=True)); do("set gen", lambda: t.players.set((p for p in [c]), bulk=False, clear=True))
do("must remove", lambda: t.musts.remove(Must())); do("must clear", lambda: t.musts.clear()); do("must set", lambda: t.musts.set([Must()], bulk=False)); do("must set clear", lambda: t.musts.set([Must()], bulk=False, clear=True)); do("must set []", lambda: t.musts.set([]))
do("create", lambda: t.players.create(name="cr", team=u)); do("update", lambda: t.players.update(name="upd")); do("goc", lambda: t.players.get_or_create(name="goc", defaults={"old": u})); do("uoc", lambda: t.players.update_or_create(name="goc", defaults={"team": u}))
do("assign", lambda: setattr(t, "players", [a])); do("fk wrong", lambda: setattr(a, "team", a)); do("fk id", lambda: (setattr(a, "team_id", 999), a.save()))
a.refresh_from_db() if False else None
do("one", lambda: (Badge.objects.create(player=b), b.badge, b.badge.player is b)); do("one again", lambda: Badge.objects.create(player=b)); do("none", lambda: c.badge); do("set one", lambda: (setattr(c, "badge", Badge()), c.badge.save())); do("steal", lambda: (setattr(a, "badge", c.badge), a.badge.player, c.badge)); do("none one", lambda: setattr(b, "badge", None)); print(hasattr(b, "badge"), hasattr(Player(), "badge"))
do("notes", lambda: t.notes.create(text="n1")); do("notes add", lambda: u.notes.add(*t.notes.all())); do("notes add new", lambda: u.notes.add(Note(text="x"), bulk=False)); do("notes new bulk", lambda: u.notes.add(Note(text="y"))); do("notes set", lambda: t.notes.set(u.notes.all())); do("notes remove", lambda: t.notes.remove(t.notes.first())); do("remove nb", lambda: t.notes.remove(t.notes.first(), bulk=False)); do("notes clear", lambda: (t.notes.create(text="z"), t.notes.clear(bulk=False)))
do("delete", lambda: t.delete()); print(list(Player.objects.values_list("name", "team", "old")), Note.objects.count())
