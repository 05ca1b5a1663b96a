from django.db.models.signals import *
from django.db import transaction
from django.dispatch import receiver
from .models import *
MAX = 3
@receiver(m2m_changed, sender=Post.tags.through)
def tags(sender, instance, action, reverse, model, pk_set, **kw):
    print("tags", action, type(instance).__name__, instance, reverse, model.__name__, pk_set and sorted(pk_set, key=str), instance.posts.count() if reverse else instance.tags.count())
    if action == "pre_add" and not reverse and instance.tags.count() + len(pk_set) > MAX:
        raise ValueError(f"at most {MAX}")
    if action == "pre_add": pk_set.discard(1)
    if action in ("post_add", "post_remove", "post_clear") and not reverse:
        Post.objects.filter(pk=instance.pk).update(count=instance.tags.count())
    if action == "post_remove" and not reverse:
        transaction.on_commit(lambda: print("committed", instance, list(instance.tags.all())))
@receiver(m2m_changed, sender=Post.related.through)
def related(action, pk_set, instance, reverse, **kw): print("related", action, instance, pk_set, reverse)
@receiver(m2m_changed, sender=Like)
def likes(action, pk_set, instance, reverse, **kw): print("likes", action, instance, pk_set, reverse)
@receiver([post_save, post_delete], sender=Like)
def like(signal, instance, **kw): print("like", signal is post_save, instance.post, instance.user.username, instance.stars, kw.get("created"))
@receiver(m2m_changed, sender=Post.tags)
def wrong(**kw): print("never: the descriptor")
@receiver(m2m_changed, sender=Post)
def wrong2(**kw): print("never: the model")
@receiver(post_save, sender=Post.tags.through)
def wrong3(**kw): print("never: through post_save")
@receiver(m2m_changed, sender="shop.Post_tags")
def lazy(action, **kw): print("lazy", action)
