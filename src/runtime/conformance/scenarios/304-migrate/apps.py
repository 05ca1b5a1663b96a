from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate, pre_migrate


def fill(sender, app_config, verbosity, interactive, using, plan=None, apps=apps, **kwargs):
    Plan = apps.get_model("shop", "Plan")
    print("fill", sender, sender is app_config, verbosity, interactive, using, plan, Plan.objects.get_or_create(name="free")[1], sorted(k for k in kwargs if k != "signal"))


class ShopConfig(AppConfig):
    name = "shop"
    label = "shop"
    verbose_name = "The Shop"
    default_auto_field = "django.db.models.AutoField"

    def ready(self):
        post_migrate.connect(fill, sender=self)
        pre_migrate.connect(self.before, sender=self)
        for model in self.get_models():
            print(model._meta.label, model._meta.auto_field, type(model._meta.pk).__name__)

    def before(self, sender, **kwargs):
        print("before", sender.label, self.get_model("plan").__name__, self.models_module.__name__, kwargs["apps"].is_installed("shop"))
