from django.apps import AppConfig


class C(AppConfig):
    name = "app"

    def ready(self):
        from . import signals
        import app.signals
