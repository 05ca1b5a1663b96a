from django.db.models.signals import post_save, pre_save, post_delete, pre_delete
from django.dispatch import receiver
from .models import File, Folder


@receiver(pre_save, sender=Folder)
def place(sender, instance, **kwargs):
    parent = instance.parent
    instance.path = f"{parent.path}/{instance.name}" if parent else instance.name
    instance.depth = parent.depth + 1 if parent else 0


@receiver(post_save, sender=Folder)
def move_children(sender, instance, created, **kwargs):
    if not created:
        for child in instance.children.all():
            child.save()
    print("placed", instance, instance.depth)


@receiver(pre_delete)
@receiver(post_delete)
def leaving(sender, instance, signal, **kwargs):
    print("pre" if signal is pre_delete else "post", sender.__name__, instance.pk, instance)
