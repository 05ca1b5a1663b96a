from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.contrib.auth.models import Group
from django.db.models import F
from django.db.models.signals import m2m_changed, post_save
from django.dispatch import receiver

from .models import Profile

Person = get_user_model()


@receiver(post_save, sender=settings.AUTH_USER_MODEL)
def make_profile(sender, instance, created, **kwargs):
    if created:
        Profile.objects.create(person=instance, nick=instance.email.partition("@")[0])
        instance.groups.add(Group.objects.get_or_create(name="guests")[0])
    elif hasattr(instance, "profile"):
        instance.profile.save()


@receiver(m2m_changed, sender=Person.groups.through)
def groups(sender, instance, action, pk_set, **kwargs):
    print(sender.__name__, action, instance, pk_set)


@receiver(user_logged_in)
def seen(sender, user, request, **kwargs):
    Profile.objects.filter(person=user).update(seen=F("seen") + 1)
    print("in", user, request.path if request else None)


@receiver(user_logged_out)
def out(sender, user, **kwargs):
    print("out", user)


@receiver(user_login_failed)
def failed(sender, credentials, request, **kwargs):
    print("failed", sender, credentials)
