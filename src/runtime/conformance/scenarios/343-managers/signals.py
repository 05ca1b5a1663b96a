from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.dispatch import receiver
from .models import Comment, Popular, Post


@receiver([pre_delete, post_delete], sender=Post)
@receiver([pre_delete, post_delete], sender=Comment)
@receiver([pre_delete, post_delete], sender=Popular)
def gone(sender, instance, signal, origin, **kw):
    print("pre" if signal is pre_delete else "post", sender.__name__, instance, type(origin).__name__)


@receiver(post_save, sender=Post)
@receiver(post_save, sender=Popular)
def saved(sender, instance, created, update_fields, **kw):
    print("saved", sender.__name__, instance, created, sorted(update_fields or ()))
    if update_fields and "deleted_at" in update_fields:
        for comment in instance.comments.all():
            comment.delete()
