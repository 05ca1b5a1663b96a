from django.apps import apps
from core.models import Owner, Thing
from more.models import Gadget, Heavy

o = Owner.objects.create(name="Ada")
t = Thing.objects.create(owner=o)
g = Gadget.objects.create(owner=o)
h = Heavy.objects.create(owner=o, kilos=3)
print(t.created_by, g.created_by, h.created_by, Heavy.objects.get().thing_ptr.created_by)
print(o.core_thing_set.all(), o.more_gadget_set.get(), hasattr(o, "more_heavy_set"), h.owner_id)
print(type(Thing._meta.pk).__name__, type(Gadget._meta.pk).__name__, type(Heavy._meta.pk).__name__, Gadget._meta.ordering, Thing._meta.verbose_name_plural, Gadget._meta.db_table, Heavy._meta.db_table)
print(apps.get_containing_app_config("core.models").name, apps.is_installed("core"), apps.is_installed("other"), [a.label for a in apps.get_app_configs()][-2:])
for ask in (lambda: apps.get_model("core.Nothing"), lambda: apps.get_model("nothing.Thing"), lambda: apps.get_app_config("more.apps"), lambda: apps.get_model("core")):
    try:
        ask()
    except (LookupError, ValueError) as e:
        print(type(e).__name__, e)
print(o.delete())
