from django.contrib.auth import get_user_model
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import Signal, receiver
from shop.models import Contract, Document, Note, Page

soft_deleted = Signal()


@receiver(post_save, sender=Document)
@receiver(post_save, sender=Contract)
@receiver(post_save, sender=Page)
def track(sender, instance, created, update_fields, **kwargs):
    print("save", sender.__name__, instance, created, update_fields and sorted(update_fields))
    if update_fields == frozenset({"deleted"}) and instance.deleted:
        print(soft_deleted.send_robust(sender=sender, instance=instance))


@receiver(soft_deleted)
def cascade(sender, instance, **kwargs):
    if isinstance(instance, Document):
        return instance.pages.all().delete()


@receiver([pre_delete, post_delete])
def hard(sender, instance, signal, origin, **kwargs):
    print("hard", "pre" if signal is pre_delete else "post", sender.__name__, instance, getattr(origin, "pk", type(origin).__name__))


@receiver(post_save, sender=get_user_model())
def welcome(instance, created, **kwargs):
    if created:
        Contract.objects.create(title=f"terms {instance.username}", owner=instance)
