from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.dispatch import receiver
from .models import Book, Film, Loud, Note, Noted


@receiver([post_save, pre_delete, post_delete])
def everything(sender, instance, signal, **kw):
    names = {id(post_save): "post_save", id(pre_delete): "pre_delete", id(post_delete): "post_delete"}
    print(names[id(signal)], sender.__name__, instance, kw.get("created"), type(kw.get("origin")).__name__)


@receiver(post_save, sender=Book)
@receiver(post_save, sender=Film)
@receiver(post_save, sender=Loud)
def note(sender, instance, created, **kw):
    if created:
        n = instance.notes.create(text=f"new {instance._meta.verbose_name}")
        print("noted", n.about == instance, type(n.about).__name__, n.content_type)


@receiver(m2m_changed, sender=Film.also.through)
def also(instance, action, reverse, model, pk_set, using, **kw):
    print(action, instance, reverse, model.__name__, pk_set, using, sorted(kw))
