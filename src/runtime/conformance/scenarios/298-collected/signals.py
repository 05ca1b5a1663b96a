from django.db.models.signals import post_delete, post_init, pre_delete
from django.dispatch import receiver
from .models import Cable, Desk, Lamp, Room, Tag


@receiver(post_init, sender=Desk)
@receiver(post_init, sender=Lamp)
@receiver(post_init, sender=Cable)
@receiver(post_init, sender=Tag)
def made(sender, instance, **kwargs):
    print("init", sender.__name__, instance.__dict__.get("name", instance.pk))


@receiver(post_delete, sender=Desk)
@receiver(pre_delete, sender=Tag)
@receiver(pre_delete, sender=Cable)
def gone(sender, instance, origin, **kwargs):
    print("gone", sender.__name__, instance.pk, origin)
