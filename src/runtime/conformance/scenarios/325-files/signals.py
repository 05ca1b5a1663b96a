import os
from django.contrib.auth import get_user_model
from django.core.files.storage import default_storage
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from .models import Document, Profile


@receiver(post_save, sender=get_user_model())
def create_profile(sender, instance, created, **kwargs):
    if created:
        Profile.objects.create(user=instance)
    instance.profile.save()


@receiver(pre_save, sender=Profile)
def remove_old_avatar(sender, instance, **kwargs):
    if not instance.pk:
        return
    try:
        old = sender.objects.get(pk=instance.pk).avatar
    except sender.DoesNotExist:
        return
    if old and old != instance.avatar and old.name != "default.png":
        print("delete old", old.name, default_storage.exists(old.name))
        old.delete(save=False)


@receiver(pre_save, sender=Document)
def fill(sender, instance, **kwargs):
    print("committed", instance.file._committed, bool(instance.file), instance.file.name)
    if instance.file:
        instance.size = instance.file.size
        instance.name = instance.name or os.path.basename(instance.file.name)


@receiver(post_delete, sender=Document)
def gone(sender, instance, **kwargs):
    instance.file.delete(save=False)
    print("file there", bool(instance.file), instance.file.name)
