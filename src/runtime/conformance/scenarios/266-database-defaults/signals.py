from django.db.models.signals import pre_save, post_save
from django.dispatch import receiver
from .models import Order
@receiver(pre_save, sender=Order)
def before(sender, instance, **kwargs):
    print("before", type(instance.state).__name__, instance.count if isinstance(instance.count, int) else type(instance.count).__name__)
@receiver(post_save, sender=Order)
def after(sender, instance, created, **kwargs):
    print("after", instance, created, type(instance.made).__name__)
