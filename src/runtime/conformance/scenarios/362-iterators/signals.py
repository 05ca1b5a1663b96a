from django.db.models.signals import post_init, post_save
from django.dispatch import receiver
from shop.models import Owner, Pet


@receiver(post_init, sender=Pet)
@receiver(post_init, sender=Owner)
def made(sender, instance, **kwargs):
    print("  init", sender.__name__, instance.pk)


@receiver(post_save, sender=Pet)
def saved(instance, created, **kwargs):
    print("  saved", instance, created)
