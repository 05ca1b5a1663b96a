from django.db.models import F, Value
from django.db.models.functions import Concat, Substr, Length
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from shop.models import Category, Item, Similar


@receiver(pre_save, sender=Category, dispatch_uid="path")
def set_path(instance, raw, **kwargs):
    instance._old_path = instance.path
    instance.depth = instance.parent.depth + 1 if instance.parent_id else 0
    instance.path = f"{instance.parent.path}/{instance.name}" if instance.parent else instance.name


@receiver(post_save, sender=Category)
def move_children(sender, instance, created, **kwargs):
    print("saved", instance, instance.depth, created)
    if not created and instance._old_path != instance.path:
        for child in instance.children.all():
            child.save()


@receiver(pre_delete, sender=Category)
def before(instance, origin, **kwargs):
    print("pre_delete", instance, origin == instance, instance.children.count())


@receiver(post_delete)
def after(sender, instance, **kwargs):
    print("post_delete", sender.__name__, instance.pk)


@receiver(m2m_changed, sender=Item.extra.through)
def extras(instance, action, model, pk_set, reverse, **kwargs):
    print(action, instance, model.__name__, pk_set and sorted(pk_set), reverse)
