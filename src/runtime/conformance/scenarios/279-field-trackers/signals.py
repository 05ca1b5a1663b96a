from django.db.models.signals import pre_save, post_save, post_init, pre_init
from django.dispatch import receiver
from . import models
@receiver(post_init, sender=models.Car)
@receiver(post_init, sender=models.Truck)
@receiver(post_init, sender=models.Driver)
def inits(sender, instance, **kwargs):
    if issubclass(sender, models.Tracked):
        print("init", sender.__name__, sorted(instance.get_deferred_fields()), hasattr(instance, "_loaded"), kwargs.keys() - {"signal"})
@receiver(post_save)
def saves(sender, instance, created, update_fields, **kwargs):
    if isinstance(instance, models.Tracked):
        print("saved", sender.__name__, created, update_fields and sorted(update_fields), instance.changes())
