from django.db.models.signals import pre_save
from django.dispatch import receiver
from .models import Signup

@receiver(pre_save, sender=Signup)
def clean(sender, instance, **kwargs):
    instance.full_clean()
