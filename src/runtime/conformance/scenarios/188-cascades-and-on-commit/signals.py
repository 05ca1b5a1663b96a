from django.db import transaction
from django.db.models.signals import post_delete, pre_delete, post_save
from django.dispatch import receiver


@receiver(pre_delete)
@receiver(post_delete)
def told(sender, instance, signal, origin, **kw):
    print("pre" if signal is pre_delete else "post", sender.__name__, instance.pk, type(origin).__name__)
    if signal is post_delete:
        transaction.on_commit(lambda: print("gone", sender.__name__, instance.pk))
