from django.db import models
from django.db.models.signals import post_save
from django.dispatch import receiver
class Log(models.Model):
    text = models.CharField(max_length=50)
    @staticmethod
    def write(sender, instance, created, **kwargs):
        if sender is not Log:
            Log.objects.create(text=f"{sender.__name__} {instance.pk} {created}")
class Shop(models.Model):
    name = models.CharField(max_length=10)
    open = models.BooleanField(default=True)
    @receiver(post_save, sender="shop.Shop")
    def on_save(sender, instance, **kwargs):
        print("on_save", sender.__name__, instance.name)
    @classmethod
    def on_class(cls, sender, **kwargs):
        print("on_class", cls.__name__, sender.__name__)
    def on_self(self, sender, **kwargs):
        print("on_self", self.name, kwargs["instance"].name)
post_save.connect(Log.write, dispatch_uid="log")
post_save.connect(Shop.on_class, sender=Shop)
