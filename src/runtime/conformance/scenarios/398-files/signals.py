from django.db.models.signals import post_delete, pre_save, post_init
from django.dispatch import receiver
from .models import Toast

@receiver(pre_save, sender=Toast)
def replaced(sender, instance, **kwargs):
    print("pre_save", instance.picture.name, instance.picture._committed, repr(instance.picture))
    if instance.pk:
        old = Toast.objects.get(pk=instance.pk)
        if old.picture and old.picture != instance.picture:
            print("deleting", old.picture.name)
            old.picture.delete(save=False)

@receiver(post_delete, sender=Toast)
def cleaned(sender, instance, **kwargs):
    for file in (instance.picture, instance.note):
        if file:
            print("cleaning", file.name, file.storage.exists(file.name))
            file.delete(save=False)
            print("now", file.name, bool(file), instance.picture.name)
