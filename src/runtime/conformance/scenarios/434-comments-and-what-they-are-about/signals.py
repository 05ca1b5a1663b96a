from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from django.utils.text import Truncator, slugify

from .models import Comment, Post


def _shift(comment, by):
    model = comment.content_type.model_class()
    n = model._default_manager.filter(pk=comment.object_id).update(comment_count=F("comment_count") + by)
    print("  shifted", model.__name__, by, n)


@receiver(post_save, sender=Comment)
def up(sender, instance, created, **kwargs):
    print("comment saved", instance, "on", instance.target, created)
    if created:
        _shift(instance, 1)


@receiver(post_delete, sender=Comment)
def down(sender, instance, origin, **kwargs):
    print("comment deleted", instance, "origin", repr(origin), repr(instance.target))
    _shift(instance, -1)


@receiver(pre_save, sender=Post)
def make_slug(sender, instance, **kwargs):
    base = slugify(instance.title) or "post"
    slug, n = base, 1
    while sender.objects.filter(slug=slug).exclude(pk=instance.pk).exists():
        n += 1
        slug = f"{base}-{n}"
    instance.slug = slug
    print("slug", slug, Truncator(instance.title).words(2))
