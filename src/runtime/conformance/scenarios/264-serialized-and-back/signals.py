from django.db.models.signals import pre_save, post_save, m2m_changed
from django.dispatch import receiver
from .models import Author, Book, Tag

@receiver([pre_save, post_save])
def both(sender, instance, raw, **kwargs):
    print(sender.__name__, instance.pk, raw, kwargs.get("created"))

@receiver(m2m_changed, sender=Book.tags.through)
def tags(sender, instance, action, pk_set, reverse, model, **kwargs):
    print(action, instance, sorted(pk_set), reverse, model.__name__)
