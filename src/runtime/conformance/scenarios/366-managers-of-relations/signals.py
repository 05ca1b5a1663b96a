from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import receiver

from .models import Post, Reading


@receiver([pre_save, post_save, post_delete], sender=Post)
@receiver([pre_save, post_save, post_delete], sender=Reading)
def log(sender, instance, signal, **kwargs):
    which = {id(pre_save): "pre_save", id(post_save): "post_save", id(post_delete): "post_delete"}[id(signal)]
    print("  ", which, sender.__name__, instance.pk, kwargs.get("created"))


@receiver(m2m_changed, sender=Reading)
def readers(sender, instance, action, reverse, model, pk_set, using, **kwargs):
    print("  ", action, instance, reverse, model.__name__, pk_set and sorted(pk_set))
