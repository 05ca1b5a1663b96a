from django.core import serializers
from django.core.management import call_command
from django.db.models.signals import *
from django.db.models import signals
from django.dispatch import receiver
from shop import models as m

NAMES = {getattr(signals, n): n for n in dir(signals) if isinstance(getattr(signals, n), signals.Signal)}


def hear(signal, sender, instance=None, **kwargs):
    shown = {k: sorted(v) if isinstance(v, (set, frozenset)) else v for k, v in sorted(kwargs.items()) if k in ("raw", "created", "update_fields", "action", "pk_set", "reverse", "using")}
    print("  ", NAMES[signal], sender.__name__, getattr(instance, "name", None) if "name" in instance.__dict__ else "-", instance.pk, shown)


for s in (pre_save, post_save, m2m_changed, post_init, pre_delete):
    s.connect(hear, weak=False)
for kind in (m.Tag, m.Place, m.Cafe):
    pass
call_command("loaddata", "data", verbosity=0)
print(list(m.Cafe.objects.values_list("name", "seats", "stamp__year", "tags__name").order_by("tags__name")))
text = serializers.serialize("json", [*m.Tag.objects.order_by("pk"), *m.Cafe.objects.all()], use_natural_foreign_keys=True, use_natural_primary_keys=True)
print(text)
for thing in serializers.deserialize("json", text):
    print(repr(thing), thing.m2m_data, thing.object.pk)
    thing.save()
for thing in serializers.deserialize("python", [{"model": "shop.place", "fields": {"name": "q", "stamp": "2024-01-02T03:04:05Z", "tags": [7]}}]):
    thing.save(save_m2m=False)
    thing.save()
for wrong in ('[{"model": "shop.nope"}]', '[{"model": "shop.tag", "fields": {"colour": 1}}]', '{', '[{"fields": {}}]', '[{"model": "shop.tag", "pk": "x", "fields": {}}]', '[{"model": "shop.place", "pk": 3, "fields": {"tags": [["gone"]]}}]'):
    try:
        print(list(serializers.deserialize("json", wrong)))
    except Exception as error:
        print(type(error).__name__, error)
