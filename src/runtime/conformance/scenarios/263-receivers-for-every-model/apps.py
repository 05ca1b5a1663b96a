from django.apps import AppConfig, apps
from django.db.models.signals import post_save, pre_delete

def everywhere(sender, instance, **kwargs):
    print("everywhere", sender._meta.label_lower, instance.pk)

class ShopConfig(AppConfig):
    name = "shop"
    verbose_name = "The Shop"
    def ready(self):
        for model in self.get_models():
            post_save.connect(everywhere, sender=model)
            pre_delete.connect(everywhere, sender=model, dispatch_uid=model._meta.label)
        post_save.connect(everywhere, sender="shop.Guest", dispatch_uid="again")
