from django.apps import AppConfig, apps
from django.db.models.signals import post_save


def count(sender, **kwargs):
    print("more counts", sender.__name__)
    return sender.objects.count()


class MoreConfig(AppConfig):
    name = "more"

    def ready(self):
        print("more ready", apps.get_app_config("core").verbose_name, self.verbose_name, apps.models_ready, apps.ready)
        post_save.connect(count, sender=self.get_model("Gadget"), weak=False)
        post_save.connect(count, sender=apps.get_model("core", "thing"))
