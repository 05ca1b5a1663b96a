from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import F
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import receiver
from django.utils.text import slugify
from .models import Choice, Question, Vote


@receiver(pre_save, sender=Question)
def slug(instance, **kw):
    if not instance.slug:
        base, n = slugify(instance.text), 1
        instance.slug = base
        while Question.objects.filter(slug=instance.slug).exclude(pk=instance.pk).exists():
            n += 1
            instance.slug = f"{base}-{n}"


@receiver(post_save, sender="shop.Vote")
def up(instance, created, **kw):
    if created:
        Choice.objects.filter(pk=instance.choice_id).update(votes=F("votes") + 1)


@receiver(post_delete, sender=Vote)
def down(instance, **kw):
    Choice.objects.filter(pk=instance.choice_id).update(votes=F("votes") - 1)
    print("down", instance.choice_id)


@receiver(post_save, sender=settings.AUTH_USER_MODEL)
def user(instance, created, **kw):
    print("user", instance, created, instance.is_superuser, instance.has_usable_password(), type(instance).__name__)


@receiver(m2m_changed, sender=Question.voters.through)
def voters(action, pk_set, model, reverse, **kw):
    print("voters", action, pk_set and sorted(pk_set), model.__name__, reverse)
