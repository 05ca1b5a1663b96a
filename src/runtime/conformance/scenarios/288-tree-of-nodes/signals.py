from django.db.models import F
from django.db.models.signals import pre_save, post_save, post_delete, pre_delete
from django.dispatch import receiver
from .models import Node
@receiver(pre_save, sender=Node)
def place(sender, instance, **kwargs):
    parent = instance.parent
    instance.path = f"{parent.path}/{instance.name}" if parent else instance.name
    instance.depth = parent.depth + 1 if parent else 0
@receiver(post_save, sender=Node)
def move_children(sender, instance, created, **kwargs):
    if created:
        for each in instance.ancestors():
            Node.objects.filter(pk=each.pk).update(count=F("count") + 1)
    else:
        for child in instance.children.all():
            child.parent = instance
            child.save()
    print("saved", instance, instance.depth)
@receiver([pre_delete, post_delete], sender=Node)
def gone(sender, instance, signal, **kwargs):
    print("pre" if signal is pre_delete else "post", instance, Node.objects.filter(pk=instance.pk).exists())
    if signal is post_delete and instance.parent_id:
        Node.objects.filter(pk=instance.parent_id).update(count=F("count") - 1)
