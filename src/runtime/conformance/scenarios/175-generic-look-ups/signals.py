from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver


@receiver(post_save, sender="cms.Comment")
def notify(instance, created, **kw):
    print("comment on", instance.target, instance.content_type.model_class().__name__)


@receiver([pre_delete, post_delete])
def gone(sender, instance, origin, signal, **kw):
    print("pre" if signal is pre_delete else "post", sender.__name__, instance.pk, origin)
