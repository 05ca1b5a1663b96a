from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.mail import send_mass_mail
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from .models import Activity, Follow, Like, Post

User = get_user_model()
VERBS = {Post: "wrote", Like: "liked", Follow: "followed"}


@receiver(post_save, dispatch_uid="activity")
def activity(sender, instance, created, raw, **kwargs):
    if sender not in VERBS or not created or raw:
        return
    actor = getattr(instance, "author", None) or getattr(instance, "user", None) or instance.follower
    target = instance if sender is Post else getattr(instance, "post", None) or instance.followed
    Activity.objects.create(actor=actor, verb=VERBS[sender], target=target)


@receiver(post_save, sender=Activity)
def fan_out(instance, created, **kwargs):
    key = f"feed:{instance.actor_id}"
    cache.set(key, [*cache.get(key, []), instance.pk][-2:])
    names = User.objects.filter(following__followed=instance.actor).order_by("username").values_list("username", flat=True)
    transaction.on_commit(lambda: print("tell", list(names), str(instance)))


@receiver(post_delete, sender=Like)
def unlike(instance, origin, **kwargs):
    found = Activity.objects.filter(verb="liked", actor=instance.user_id, post=instance.post_id)
    print("unlike", found.count(), type(origin).__name__)
    found.delete()


@receiver(post_delete, sender=Activity)
def forget(instance, **kwargs):
    cache.delete(f"feed:{instance.actor_id}")
    print("forget", instance.pk, instance.target)
