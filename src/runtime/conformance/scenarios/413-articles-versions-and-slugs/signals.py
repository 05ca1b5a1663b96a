from django.contrib.auth import get_user_model
from django.db.models import Max
from django.db.models.signals import m2m_changed, post_save, pre_delete, pre_save
from django.dispatch import receiver

from .models import Article, Column, Version

WATCHED = {Article, Column}


@receiver(pre_save)
def unique_slug(sender, instance, **kwargs):
    if sender not in WATCHED:
        return
    base, n = instance.slug, 1
    while sender._default_manager.filter(slug=instance.slug).exclude(pk=instance.pk).exists():
        n += 1
        instance.slug = f"{base}-{n}"


@receiver([post_save], sender=Article, dispatch_uid="versions")
@receiver(post_save, sender=Column, dispatch_uid="versions")
def keep_version(sender, instance, created, **kwargs):
    article = instance if sender is Article else instance.article_ptr
    last = article.versions.aggregate(last=Max("number"))["last"] or 0
    before = article.versions.order_by("-number").values_list("body", flat=True).first()
    if before != instance.body:
        Version.objects.create(article=article, number=last + 1, body=instance.body)


@receiver(m2m_changed, sender=Article.tags.through)
def tags(sender, instance, action, reverse, model, pk_set, **kwargs):
    print(action, reverse, model.__name__, sorted(pk_set) if pk_set is not None else None)
    if action == "pre_add" and not reverse and "forbidden" in pk_set:
        pk_set.discard("forbidden")


@receiver(pre_delete, sender=get_user_model())
def who(sender, instance, using, **kwargs):
    print("leaves", instance.get_username(), instance.articles.count(), using)
