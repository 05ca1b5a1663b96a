from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from shop.models import Tag


@receiver([pre_delete, post_delete])
def gone(sender, instance, signal, origin, **kwargs):
    print("  ", "pre" if signal is pre_delete else "post", sender.__name__, instance, type(origin).__name__)


@receiver(post_save, sender=Tag)
def tagged(instance, created, **kwargs):
    print("  tag", instance, instance.content_type.model, instance.object_id, instance.subject, created)
