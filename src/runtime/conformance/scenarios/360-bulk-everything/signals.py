from django.db.models.signals import m2m_changed, post_save, pre_save
from django.dispatch import receiver
from shop.models import Word


@receiver([pre_save, post_save])
def saved(sender, instance, signal, **kwargs):
    print("  ", "pre" if signal is pre_save else "post", sender.__name__, instance.pk, kwargs.get("created"), kwargs["update_fields"] and sorted(kwargs["update_fields"]))


@receiver(m2m_changed, sender=Word.synonyms.through)
def linked(instance, action, pk_set, **kwargs):
    print("  ", action, instance, pk_set and sorted(pk_set))
