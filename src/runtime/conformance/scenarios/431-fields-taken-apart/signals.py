from django.db.models.signals import class_prepared, pre_save
from django.dispatch import receiver


@receiver(pre_save)
def rebuilt(sender, instance, **kwargs):
    if sender.__name__ != "Everything":
        return
    for field in sender._meta.fields:
        name, path, args, words = field.deconstruct()
        print(name, path, args, {k: (v if not callable(v) else getattr(v, "__name__", v)) for k, v in words.items() if k != "validators"}, len(words.get("validators", [])))
        twin = field.clone()
        same = twin.deconstruct()[2:] == (args, words)
        print("  clone", type(twin) is type(field), twin == field, twin.name, hasattr(twin, "model"), same, twin.creation_counter > field.creation_counter)
