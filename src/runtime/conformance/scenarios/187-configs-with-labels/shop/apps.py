from django.apps import AppConfig


class Base(AppConfig):
    default = False
    name = "shop"

    def ready(self):
        print("base ready", type(self).__name__)


class ShopConfig(Base):
    label = "store"
    verbose_name = "The Store"

    def ready(self):
        super().ready()
        from . import signals
        print(self.models_module.__name__, list(self.get_models()), self.get_model("item"))
