from django.apps import apps
from shop.models import Item
i = Item.objects.create(name="x")
print(i.payments.count(), [c.label for c in apps.get_app_configs()], apps.get_app_config("store").verbose_name, Item._meta.app_config, repr(Item), Item.__module__)
try:
    apps.get_app_config("shop")
except LookupError as e:
    print(e)
