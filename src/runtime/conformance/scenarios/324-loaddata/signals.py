from django.db.models.signals import m2m_changed, post_save, pre_save
from django.dispatch import receiver
from .models import Film, Genre


@receiver([pre_save, post_save])
def saw(sender, instance, raw, **kwargs):
    if sender in (Film, Genre):
        print(sender.__name__, instance.pk, getattr(instance, "title", None) or instance.name, raw, kwargs.get("created"))


@receiver(m2m_changed, sender=Film.more.through)
def linked(instance, action, pk_set, **kwargs):
    print(action, instance.title, sorted(pk_set or ()), kwargs.get("raw"))
