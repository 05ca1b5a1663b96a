from django.apps import apps
from django.conf import settings
from django.test import override_settings, modify_settings
from shop.models import Item

first = apps.get_app_config("shop")
print(first, first.verbose_name, Item._meta.app_config is first, Item._meta.verbose_name)
with override_settings(INSTALLED_APPS=["shop"]):
    second = apps.get_app_config("shop")
    print(second is first, [c.label for c in apps.get_app_configs()], apps.get_models())
    print(apps.is_installed("django.contrib.auth"), apps.is_installed("shop"))
    Item.objects.create(name="inside")
    try:
        apps.get_model("auth.User")
    except LookupError as error:
        print(error)
print(apps.get_app_config("shop") is first, [c.label for c in apps.get_app_configs()])
for wrong in (["nothing.here"], ["shop", "shop"], ["shop", "shop.apps.ShopConfig"], ["shop.apps.Nothing"], ["shop.models.Item"], [3]):
    try:
        with override_settings(INSTALLED_APPS=wrong, EXTRA=1):
            print("inside")
    except Exception as error:
        print(type(error).__name__, error)
    print(apps.ready, [c.label for c in apps.get_app_configs()], hasattr(settings, "EXTRA"))
with modify_settings(INSTALLED_APPS={"remove": "django.contrib.auth"}):
    print([c.label for c in apps.get_app_configs()])
with override_settings(INSTALLED_APPS=[]):
    print(apps.get_models(), list(apps.get_app_configs()))
    Item.objects.create(name="still")
apps.set_available_apps({"shop", "django.contrib.contenttypes"})
print(apps.get_models())
apps.unset_available_apps()
print(len(apps.get_models()), Item.objects.count())
from django.core.management import call_command

for words in (("nope",), ("shop",), ("shop", "zero")):
    try:
        print(call_command("migrate", *words, verbosity=0))
    except Exception as error:
        print(type(error).__name__, error)
