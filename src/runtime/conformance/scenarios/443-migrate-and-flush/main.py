from django.core.management import call_command, CommandError
from django.db.models.signals import post_migrate, pre_migrate
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.contrib.auth.models import Permission, Group
from django.contrib.contenttypes.models import ContentType
from django.apps import apps
from shop.models import W
def show(label, f):
    try: print(label, f())
    except Exception as e: print(label, type(e).__name__, e)
show("migrate", lambda: call_command("migrate", verbosity=0, run_syncdb=True))
print(W.objects.count(), list(Permission.objects.filter(content_type__app_label="shop").values_list("codename", flat=True)), ContentType.objects.filter(app_label="shop").count())
show("emit", lambda: emit_post_migrate_signal(1, False, "default"))
def groups(sender, **kw):
    print("groups", sender.label, Group.objects.get_or_create(name="g")[1])
post_migrate.connect(groups, sender=apps.get_app_config("auth"))
show("again", lambda: call_command("migrate", "shop", verbosity=0, run_syncdb=True))
show("auth", lambda: emit_post_migrate_signal(verbosity=0, interactive=False, db="default"))
show("flush", lambda: call_command("flush", interactive=False, verbosity=0))
print(W.objects.count(), Group.objects.count())
show("flush inhibit", lambda: call_command("flush", interactive=False, verbosity=0, inhibit_post_migrate=True))
print(W.objects.count(), Permission.objects.count())
print(sorted(str(k[0][0]) for k in post_migrate.receivers if isinstance(k[0][0], str)))
show("by hand", lambda: len(post_migrate.send(sender=apps.get_app_config("shop"), using="x", apps=None)))
show("robust", lambda: [type(v).__name__ for _, v in post_migrate.send_robust(sender=apps.get_app_config("shop"), using="x", apps=apps)])
