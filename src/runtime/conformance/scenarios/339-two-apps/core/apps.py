from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "The core"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        print("core ready", self.get_model("Thing").__name__, [m.__name__ for m in self.get_models()])
        from django.db.models.signals import class_prepared
        from core import hooks


class OtherConfig(AppConfig):
    name = "core"
    label = "other"
    default = False
