import json
from django.core import serializers
from django.core.management import call_command
from django.db.models.signals import *
from django.dispatch import receiver
from app.models import *


@receiver([pre_save, post_save])
def log(signal, sender, instance, raw, **kw):
    if sender._meta.app_label == "app":
        print("pre" if signal is pre_save else "post", instance, raw, kw.get("created"))


@receiver(m2m_changed)
def m(action, raw, pk_set, **kw):
    print(action, raw, pk_set)


a = A.objects.create(n="a")
b = B.objects.create(a=a, when="2024-02-03T04:05:06Z")
b.many.add(a)
text = serializers.serialize("json", [*A.objects.all(), *B.objects.all()])
print(text)
print(serializers.serialize("python", B.objects.all(), fields=["a"]))
B.objects.all().delete()
A.objects.all().delete()
for o in serializers.deserialize("json", text):
    print(o, o.object, o.m2m_data)
    o.save()
print(B.objects.get().many.all(), B.objects.get().when)
open("fix.json", "w").write(text)
call_command("loaddata", "fix.json", verbosity=0)
print(A.objects.count())
for bad in (
    "[{]",
    '[{"model": "app.nope", "pk": 1, "fields": {}}]',
    '[{"model": "app.a", "pk": 1, "fields": {"zzz": 1}}]',
):
    try:
        list(serializers.deserialize("json", bad))
    except Exception as e:
        print(type(e).__name__, str(e)[:90])
try:
    call_command("loaddata", "missing", verbosity=0)
except Exception as e:
    print(type(e).__name__, str(e)[:60])
print(
    list(
        serializers.deserialize(
            "json",
            '[{"model": "app.a", "pk": 1, "fields": {"zzz": 1}}]',
            ignorenonexistent=True,
        )
    )
)
