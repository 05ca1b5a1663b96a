from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db.models.signals import post_save, m2m_changed, pre_delete
from django.dispatch import receiver
from .models import Profile, Staff, Thing
@receiver(post_save, sender=User)
def on_user(sender, **kw): print("swapped User: never")
@receiver(post_save, sender="auth.User")
def on_auth(sender, **kw): print("auth.User: never")
@receiver(post_save, sender=Thing)
def on_thing(sender, **kw): print("thing: never")
@receiver(post_save, sender=settings.AUTH_USER_MODEL)
def profile(sender, instance, created, **kw):
    print("profile", sender.__name__, instance, created, kw["update_fields"])
    if created: Profile.objects.create(user=instance)
    else: instance.profile.save()
@receiver(post_save, sender=Staff)
def staff(sender, instance, created, **kw): print("staff", instance, created)
@receiver(post_save, sender=Profile)
def prof(sender, instance, created, **kw): print("prof", instance, created)
@receiver(m2m_changed, sender=get_user_model().groups.through)
def groups(action, pk_set, instance, reverse, model, **kw): print("groups", action, pk_set, instance, reverse, model.__name__)
@receiver(m2m_changed, sender=get_user_model().user_permissions.through)
def perms(action, pk_set, **kw): print("perms", action, len(pk_set or ()))
@receiver(pre_delete, sender=settings.AUTH_USER_MODEL)
def bye(instance, origin, **kw): print("bye", instance, type(origin).__name__)
