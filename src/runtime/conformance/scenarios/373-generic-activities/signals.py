from django.contrib.auth.models import User
from django.db.models import F
from django.db.models.signals import m2m_changed, post_delete, post_init, post_save, pre_delete, pre_save
from django.dispatch import receiver

from .models import Activity, Comment, Document, Profile


@receiver(post_save, sender=User)
def make_profile(sender, instance, created, raw, **kwargs):
    if created and not raw:
        Profile.objects.create(user=instance)
    else:
        instance.profile.save()


@receiver(post_init, sender=Document)
def remember(sender, instance, **kwargs):
    instance._title = instance.__dict__.get("title")


@receiver(pre_save, sender=Document)
def bump(sender, instance, update_fields, **kwargs):
    if instance.pk and instance._title != instance.title:
        instance.version = F("version") + 1


@receiver(post_save, sender=Document)
def log(sender, instance, created, **kwargs):
    verb = "created" if created else f"renamed v{instance.version}"
    Activity.objects.create(actor=instance.owner, verb=verb, target=instance)
    if created:
        Profile.objects.filter(user=instance.owner).update(docs=F("docs") + 1)
    instance._title = instance.title


@receiver(post_save, sender=Comment)
def commented(sender, instance, created, **kwargs):
    if created:
        instance.document.activities.create(verb="commented", actor=None)


@receiver(m2m_changed, sender=Comment.likes.through)
def liked(instance, action, reverse, pk_set, **kwargs):
    if action == "post_add":
        for pk in sorted(pk_set):
            comment = Comment.objects.get(pk=pk) if reverse else instance
            Activity.objects.get_or_create(verb="liked", actor=instance if reverse else User.objects.get(pk=pk), target_ct_id=1, target_id=comment.pk)


@receiver([pre_delete, post_delete])
def gone(sender, instance, signal, origin, using, **kwargs):
    name = "pre" if signal is pre_delete else "post"
    print("  ", name, sender.__name__, instance.pk, type(origin).__name__, getattr(origin, "pk", None))
