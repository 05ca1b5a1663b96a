from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


def groups(sender, app_config, verbosity, using, interactive, **kw):
    from django.contrib.auth.models import Group, Permission

    g, made = Group.objects.get_or_create(name="Editors")
    print(
        "post_migrate",
        sender,
        app_config.label,
        verbosity,
        using,
        interactive,
        made,
        sorted(k for k in kw if k not in ("signal",)),
    )
    g.permissions.add(*Permission.objects.filter(content_type__app_label=sender.label))


class C(AppConfig):
    name = "app"

    def ready(self):
        post_migrate.connect(groups, sender=self)
        pre_migrate.connect(self.before, sender=self)

    def before(self, plan, apps, **kw):
        print("pre", type(plan).__name__)
