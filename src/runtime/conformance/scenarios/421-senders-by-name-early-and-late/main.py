from django.apps import apps
from django.core.management import call_command
from django.db import connection, models
from django.db.models import signals as s
from shop import models as m, signals

print({key: [getattr(f, "__name__", type(f).__name__) for f in each] for key, each in sorted(apps._pending_operations.items())})
i = m.Item.objects.create()
i.tags.add(m.Tag.objects.create(name="t"))
m.Special.objects.create()
m.Short.objects.create()
i.delete()
print(s.post_save.disconnect(signals.by_name, sender="shop.Item"), s.post_save.disconnect(signals.by_name, sender=m.Item))
print(s.post_save.disconnect(sender="shop.Item", dispatch_uid="one"))
m.Item.objects.create()


class Late(models.Model):
    name = models.CharField(max_length=10)

    class Meta:
        app_label = "shop"


with connection.schema_editor() as editor:
    editor.create_model(Late)
Late.objects.create(name="x")
print(sorted(apps._pending_operations))
try:
    call_command("check")
except Exception as error:
    print(type(error).__name__, error)


class Never(models.Model):
    class Meta:
        app_label = "shop"


print(sorted(apps._pending_operations), s.post_save.has_listeners(Never))
try:
    class Item(models.Model):
        class Meta:
            app_label = "shop"
except RuntimeError as error:
    print(error)
try:
    class Lost(models.Model):
        pass
except RuntimeError as error:
    print(error)
