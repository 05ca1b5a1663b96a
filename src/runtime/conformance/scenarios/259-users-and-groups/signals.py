from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, User
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.models.signals import m2m_changed, post_save
from django.dispatch import receiver
from .models import Badge

@receiver(post_save, sender=get_user_model())
def give(sender, instance, created, update_fields, **kwargs):
    print("user", instance.username, created, update_fields)
    if created:
        Badge.objects.create(user=instance, level=3 if instance.is_superuser else 1)

@receiver(m2m_changed, sender=User.groups.through)
def joined(sender, instance, action, pk_set, reverse, **kwargs):
    print(action, instance, sorted(pk_set or []), reverse)

@receiver(user_login_failed)
def failed(sender, credentials, request, **kwargs):
    print("failed", sender, credentials, request)

@receiver([user_logged_in, user_logged_out])
def seen(sender, request, user, **kwargs):
    print(sender.__name__, user, user.last_login is None)
