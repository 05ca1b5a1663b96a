from django.apps import AppConfig
from django.db.models.signals import post_save
class BlogConfig(AppConfig):
    name = "blog"
    def ready(self):
        print("blog ready", [c.label for c in __import__("django.apps").apps.apps.get_app_configs()][-2:])
        from . import receivers
        post_save.connect(receivers.any_post, sender="stats.Tally")
