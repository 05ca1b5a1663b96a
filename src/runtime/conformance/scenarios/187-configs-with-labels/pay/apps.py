from django.apps import AppConfig
from django.db.models.signals import post_save


class PayConfig(AppConfig):
    name = "pay"

    def ready(self):
        Item = self.apps.get_model("store", "Item")
        post_save.connect(self.pay, sender=Item, weak=True)

    def pay(self, instance, created, **kw):
        print("pay", created)
        if created:
            self.get_model("Payment").objects.create(item=instance)
