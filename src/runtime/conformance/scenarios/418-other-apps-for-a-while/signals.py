from django.db.models.signals import post_save
from django.dispatch import receiver


@receiver(post_save, sender="shop.Item")
def saved(sender, instance, **kwargs):
    print("  saved", instance.name)
