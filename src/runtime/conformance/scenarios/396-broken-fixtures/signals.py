from django.db.models.signals import post_save
from django.dispatch import receiver

@receiver(post_save)
def saved(sender, instance, raw, **kwargs):
    print("saved", sender.__name__, instance.pk, raw)
