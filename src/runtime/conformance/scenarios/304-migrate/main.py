from django.apps import apps
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from shop.models import Plan

print(Plan.objects.values_list("name"), apps.get_app_config("shop").verbose_name, apps.get_containing_app_config("shop.models").label)
for f in (lambda: apps.get_model("shop.Nope"), lambda: apps.get_app_config("nope"), lambda: apps.get_model("nope", "X"), lambda: apps.get_model("shop")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
emit_pre_migrate_signal(2, False, "default", plan=[], apps=apps)
emit_post_migrate_signal(1, False, "default", plan=[], apps=apps)
print(Plan.objects.count(), [m.__name__ for m in apps.get_app_config("shop").get_models()], apps.is_installed("django.contrib.auth"))
