from django.apps import AppConfig, apps
class StatsConfig(AppConfig):
    name = "stats"
    default = True
    def ready(self):
        print("stats ready", apps.ready, apps.models_ready)
        from blog.receivers import published
        from .counting import count
        published.connect(count, dispatch_uid="stats.count")
        published.connect(count, dispatch_uid="stats.count")
class OtherConfig(AppConfig):
    name = "stats"
    label = "other"
