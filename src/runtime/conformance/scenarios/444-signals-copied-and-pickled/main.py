import copy, pickle
from django.dispatch import Signal
from django.db.models.signals import *
from shop.models import Item, changed
def show(label, f):
    try: print(label, f())
    except Exception as e: print(label, type(e).__name__, e)
log = []
def saved(sender, instance, created, **kw): print("saved", instance, instance.pk, created)
def inited(sender, instance, **kw): print("init", instance.name, instance.pk)
post_save.connect(saved, sender=Item); post_init.connect(inited, sender=Item)
def r(sender, **kw): return "r"
changed.connect(r)
show("copy", lambda: copy.copy(changed)._live_receivers(1) == ([r], []))
show("copy receivers", lambda: copy.copy(changed).receivers is changed.receivers)
show("deepcopy", lambda: copy.deepcopy(changed))
show("pickle", lambda: pickle.dumps(changed))
show("pickle post_save", lambda: pickle.dumps(post_save))
class Holder:
    def __init__(self): self.sig = Signal()
show("deepcopy holder", lambda: copy.deepcopy(Holder()))
show("copy holder", lambda: copy.copy(Holder()).sig.send(1))
i = Item.objects.create(name="a")
c = copy.copy(i); print(c == i, c is i, c._state is i._state, c.pk)
c.pk = None; c.name = "b"; c.save()
print(i._state.adding, i.pk, c == i)
d = copy.deepcopy(i); print(d._state is i._state, d == i, hash(d) == hash(i)); d.name = "d"; d.save()
p = pickle.loads(pickle.dumps(i)); print(p, p == i, p._state.db, p.name)
p._state.adding = True; p.pk = None; p.save()
i.parent = p; q = pickle.loads(pickle.dumps(i)); print(q.parent, q.parent is p, q._state.fields_cache)
qs = Item.objects.filter(name="a"); q2 = pickle.loads(pickle.dumps(qs)); print(list(q2), q2._result_cache)
show("pickle manager", lambda: pickle.loads(pickle.dumps(Item.objects)))
show("deepcopy qs", lambda: copy.deepcopy(qs)._result_cache)
show("deepcopy manager", lambda: type(copy.deepcopy(Item.objects)).__name__)
e = pickle.loads(pickle.dumps(Item.DoesNotExist("x"))); print(type(e), e.args)
un = Item(name="new"); un2 = copy.copy(un); print(un == un2, un.pk, un == un)
show("hash", lambda: hash(un))
un.save(); print(un == un2); un2.save(); print(un == un2)
m = type(i).from_db("default", ["id", "name", "parent_id"], [77, "z", None]); print(m, m._state.adding, m._state.db)
class Sub(Item):
    class Meta: proxy = True; app_label = "shop"
s = Sub.objects.get(pk=i.pk); print(s == i, hash(s) == hash(i)); s.save()
print(i.__reduce__()[0].__name__, sorted(i.__getstate__()), i.__reduce__()[1])
i.__class__ = Sub; i.save()
i2 = Item.objects.get(pk=i.pk); i2.__dict__.update(name="dict"); i2.save()
v = vars(i2).copy(); v.pop("_state"); n = Item(**{k: v for k, v in v.items() if k != "id"}); n.save()
