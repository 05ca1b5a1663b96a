from django.apps import AppConfig, apps
from django.db.models import signals

log = []


class C(AppConfig):
    name = "app"

    def ready(self):
        for model in self.get_models():
            for name in ("post_save", "post_delete"):

                def handler(sender, instance, name=name, **kwargs):
                    log.append((name, sender.__name__, instance.pk))

                getattr(signals, name).connect(
                    handler,
                    sender=model,
                    weak=False,
                    dispatch_uid=f"{name}:{model._meta.label}",
                )
        for model in apps.get_models():
            print(model._meta.label, model._meta.proxy)
