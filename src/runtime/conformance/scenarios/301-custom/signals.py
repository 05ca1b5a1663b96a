from django.db.models.signals import post_init, post_save, pre_save
from django.dispatch import receiver
from .models import Invoice


@receiver(pre_save, sender=Invoice)
@receiver(post_save, sender=Invoice)
@receiver(post_init, sender=Invoice)
def see(sender, instance, signal, **kwargs):
    d = instance.__dict__
    print(d.get("amount"), d.get("fee"), d.get("code"), kwargs.get("created"), kwargs.get("update_fields"))
