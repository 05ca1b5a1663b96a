from django.db.models.signals import pre_save
from django.dispatch import receiver
from .models import Bread

@receiver(pre_save, sender=Bread)
def checked(sender, instance, **kwargs):
    print(instance.get_size_display(), instance.get_kind_display(), instance.get_fruit_display(), instance.get_grouped_display())
    instance.full_clean(exclude=["baker"])
