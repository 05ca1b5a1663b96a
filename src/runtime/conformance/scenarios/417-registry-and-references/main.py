from django.apps import apps
from django.db.models.signals import post_save, m2m_changed, class_prepared, pre_migrate
from django.db.models.utils import make_model_tuple
from shop.models import Item, Base


def attempt(label, work):
    try:
        print(label, "->", work())
    except Exception as error:
        print(label, "->", type(error).__name__, error, repr(error.__cause__), error.__suppress_context__)


def f(sender, **kwargs):
    print("heard", sender, sorted(k for k in kwargs if k != "signal"))


for ref in ("Item", "shop.Item", "shop.item", "Shop.Item", "", ".", "shop.", ".Item", ("shop", "Item"), ("shop",), ("a", "b", "c"), Item, Item(), Base, None, 3, [], ["shop", "Item"], object, ("shop", 3), b"shop.Item"):
    attempt(f"tuple {ref!r}", lambda: make_model_tuple(ref))
    attempt(f"connect {ref!r}", lambda: post_save.connect(f, sender=ref))
    attempt(f"disconnect {ref!r}", lambda: post_save.disconnect(f, sender=ref))
    attempt(f"get_model {ref!r}", lambda: apps.get_model(ref))
attempt("class_prepared", lambda: class_prepared.connect(f, sender="shop.Item"))
attempt("class_prepared", lambda: class_prepared.connect(f, sender="shop.Item", apps=apps))
attempt("pre_migrate", lambda: pre_migrate.connect(f, sender="shop", dispatch_uid="x"))
attempt("apps", lambda: post_save.connect(f, sender="shop.Item", apps=None))
attempt("apps", lambda: post_save.connect(f, sender="shop.Item", apps=3))
attempt("apps", lambda: post_save.connect(f, sender=Item, apps=3))
Item.objects.create(name="a")
attempt("late", lambda: post_save.connect(f, sender="shop.Later"))
attempt("late", lambda: post_save.connect(f, sender="other.Thing"))
print({k: len(v) for k, v in sorted(apps._pending_operations.items())})
attempt("undo", lambda: post_save.disconnect(f, sender="shop.Later"))
print({k: len(v) for k, v in sorted(apps._pending_operations.items())})


import inspect
import re
from django.apps import apps, AppConfig
from django.apps.registry import Apps
from shop.models import Item, Tag


def attempt(label, work):
    try:
        print(label, "->", work())
    except Exception as error:
        print(label, "->", type(error).__name__, error, repr(error.__cause__), error.__suppress_context__)


attempt("model", lambda: apps.get_model("shop.Item"))
for args in (("shop", "item"), ("shop", "ITEM"), ("shop", "nothing"), ("nothing", "item"), ("shop",), ("shop.Item", "x"), ("auth.User",), ("contenttypes", "ContentType"), (Item,), (None, "item"), ("shop", 3)):
    attempt(f"get_model{args!r}", lambda: apps.get_model(*args))
    attempt(f"get_model{args!r} not ready", lambda: apps.get_model(*args, require_ready=False))
for args in (("shop", "item"), ("shop", "Item"), ("shop", "no"), ("no", "Item"), ("shop", "item_tags"), ("shop", "Item_Tags")):
    attempt(f"registered{args!r}", lambda: apps.get_registered_model(*args))
for name in ("shop", "shop.models", "shop.models.Item", "shopping", "django.contrib.auth.models.User", "django.contrib", "", "auth", "django.contrib.authority"):
    attempt(f"containing {name!r}", lambda: apps.get_containing_app_config(name))
    attempt(f"installed {name!r}", lambda: apps.is_installed(name))
    attempt(f"config {name!r}", lambda: apps.get_app_config(name))
attempt("django.contrib.auth", lambda: apps.get_app_config("django.contrib.auth"))
for name in ("auth.User", "AUTH.user", "shop.Item", "x.y", "", "nothing"):
    attempt(f"swappable {name!r}", lambda: apps.get_swappable_settings_name(name))
attempt("models", lambda: apps.get_models())
attempt("auto", lambda: apps.get_models(include_auto_created=True))
attempt("swapped", lambda: apps.get_models(include_swapped=True) == apps.get_models())
attempt("same list", lambda: apps.get_models() is apps.get_models())
config = apps.get_app_config("shop")
attempt("config", lambda: (config, str(config), config.name, config.label, config.verbose_name, config.models_module.__name__, config.module.__name__, sorted(config.models), config.apps is apps, config.default_auto_field))
attempt("config models", lambda: list(config.get_models()))
attempt("config models", lambda: list(config.get_models(True, True)))
attempt("config type", lambda: type(config.get_models()).__name__)
attempt("config model", lambda: config.get_model("nope"))
attempt("config model", lambda: config.get_model(3))
attempt("ready", lambda: (apps.ready, apps.apps_ready, apps.models_ready, apps.loading))
attempt("populate", lambda: apps.populate(["x"]))
attempt("event", lambda: apps.ready_event.is_set())
seen = []
apps.lazy_model_operation(lambda *m: seen.append(m))
apps.lazy_model_operation(lambda *m: seen.append(m), ("shop", "item"), ("shop", "tag"))
apps.lazy_model_operation(lambda *m: seen.append(m), ("shop", "Item"))
apps.lazy_model_operation(lambda *m: seen.append(m), ("shop", "later"), ("shop", "item"))
attempt("bad key", lambda: apps.lazy_model_operation(lambda *m: seen.append(m), "shop.item"))
attempt("wrong function", lambda: apps.lazy_model_operation(lambda: 1, ("shop", "item")))
print(seen, dict(apps._pending_operations).keys())
attempt("types", lambda: (type(apps), repr(type(apps.get_app_configs())), [c.label for c in apps.get_app_configs()]))
attempt("repr", lambda: re.sub("0x[0-9a-f]+", "0x", repr(apps)))
attempt("sorted", lambda: sorted(n for n in dir(Apps) if not n.startswith("__")))
attempt("instance", lambda: sorted(vars(apps)))
attempt("own", lambda: vars(Apps()).keys())
other = Apps()
attempt("other", lambda: (other.ready, other.get_models(), list(other.get_app_configs())))
attempt("none", lambda: Apps(installed_apps=None).get_models())
attempt("none", lambda: Apps(installed_apps=None).get_app_config("shop"))
attempt("sets", lambda: apps.set_available_apps(["shop"]))
attempt("sets", lambda: apps.get_models())
attempt("sets", lambda: apps.unset_available_apps())
attempt("sets", lambda: apps.set_available_apps(["shopping"]))
attempt("all", lambda: (sorted(apps.all_models), list(apps.all_models["shop"])))
