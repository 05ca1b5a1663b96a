from django.apps import AppConfig
from django.core.signals import setting_changed


class ShopConfig(AppConfig):
    name = "shop"
    verbose_name = "A shop"

    def ready(self):
        from . import signals
        print("ready", self, self.verbose_name)
        setting_changed.connect(self.on_change, dispatch_uid="shop")

    def on_change(self, setting, value, enter, **kwargs):
        print("  changed", setting, value if setting != "INSTALLED_APPS" else len(value), enter, self.apps.ready)
