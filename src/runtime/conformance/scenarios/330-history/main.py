import copy, datetime, pickle
from django.forms.models import model_to_dict
from shop.models import Change, Person
from shop.signals import made

ada = Person.objects.create(name="Ada", tags=["x"])
bob = Person(name="Bob", boss=ada, joined="2024-02-03")
bob.save()
print(bob.diff, bob.joined, type(bob.joined).__name__)
bob.name = "Bert"
bob.joined = datetime.date(2024, 2, 3)
print(bob.diff)
bob.save(update_fields=["name"])
bob.refresh_from_db()
print(bob.joined, bob.diff, bob.name)
twin = copy.copy(bob)
twin.pk = None
twin._state.adding = True
twin.save()
print(twin.pk, twin == bob, twin.boss is bob.boss, twin.boss)
print(model_to_dict(twin), model_to_dict(twin, fields=["name", "tags"]), model_to_dict(twin, exclude=["tags"]))
deep = copy.deepcopy(ada)
deep.tags.append("y")
print(ada.tags, deep.tags, deep == ada, deep.diff)
deep.save()
again = pickle.loads(pickle.dumps(twin))
print(again, again == twin, again._state.db, again._state.adding, hash(again) == hash(twin))
thin = Person.objects.only("name").get(pk=bob.pk)
print(sorted(thin.get_deferred_fields()), thin._before)
thin.name = "Bibi"
print(thin.diff)
thin.save()
for p in Person.objects.defer("tags").order_by("-name"):
    print(p, p.diff, p.boss_id)
print(len(made), made[:4])
print(ada.staff.count(), ada.delete())
for c in Change.objects.all():
    print(c)
print(Change.objects.latest().pk, Change.objects.earliest("object_id", "-pk"), Change.Action.choices, Change.Action.REMOVE.label, Change.Action(2))
print(Change.objects.filter(fields__name__isnull=False).count(), Change.objects.filter(fields__has_key="name").values_list("fields__name", flat=True))
print(Change(action=9).get_action_display(), Change(action=None).get_action_display())
print(list(Change.objects.values_list("action").order_by("action").distinct()))
