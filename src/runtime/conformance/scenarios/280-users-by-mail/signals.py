from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.auth.signals import user_logged_in, user_login_failed, user_logged_out
from django.db.models.signals import post_save, m2m_changed, pre_delete, post_delete
from django.dispatch import receiver
from .models import Profile, User
@receiver(post_save, sender=settings.AUTH_USER_MODEL)
def create_profile(sender, instance, created, **kwargs):
    print("user", instance, created)
    if created:
        Profile.objects.create(user=instance)
        group, made = Group.objects.get_or_create(name="staff" if instance.is_staff else "people")
        instance.groups.add(group)
        print("group", group, made)
    else:
        instance.profile.save()
@receiver(post_save, sender=Profile)
def profile(sender, instance, **kwargs):
    print("profile", instance.pk, kwargs["created"], kwargs["update_fields"])
@receiver(m2m_changed, sender=User.groups.through)
def groups(sender, instance, action, reverse, model, pk_set, **kwargs):
    print("groups", sender.__name__, instance, action, reverse, model.__name__, pk_set)
@receiver(m2m_changed, sender=User.friends.through)
def friends(sender, instance, action, reverse, model, pk_set, **kwargs):
    print("friends", sender._meta.label, instance, action, reverse, pk_set)
@receiver([pre_delete, post_delete])
def deletes(sender, instance, origin, **kwargs):
    print("delete", kwargs["signal"] is pre_delete, sender.__name__, instance.pk, type(origin).__name__)
@receiver(user_login_failed)
def failed(sender, credentials, request, **kwargs):
    print("failed", sender, credentials, request)
