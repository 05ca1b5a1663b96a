from django.apps import AppConfig
class C(AppConfig):
    name = "shop"
    def ready(self): from . import signals
