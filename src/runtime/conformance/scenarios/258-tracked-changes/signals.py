from django.db.models.signals import pre_save, post_save, post_init
from django.dispatch import receiver
from .models import Product

@receiver(post_init, sender=Product)
def inited(sender, instance, **kwargs):
    print("init", sorted(instance.get_deferred_fields()), instance._state.adding, instance._state.db)

@receiver(pre_save, sender=Product)
def before(sender, instance, raw, using, update_fields, **kwargs):
    print("before", instance.pk, instance.changed(), update_fields and sorted(update_fields))

@receiver(post_save, sender=Product)
def after(sender, instance, created, update_fields, **kwargs):
    print("after", created, instance.changed(), update_fields and sorted(update_fields), instance._state.adding)
