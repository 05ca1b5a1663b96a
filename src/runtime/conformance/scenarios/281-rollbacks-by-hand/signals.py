from django.db import transaction, connection
from django.db.models.signals import post_save
from django.dispatch import receiver
from .models import Entry
from functools import partial
@receiver(post_save, sender=Entry)
def later(sender, instance, **kwargs):
    c = transaction.get_connection()
    print("saved", instance.name, c.in_atomic_block, c.needs_rollback)
    transaction.on_commit(partial(print, "committed", instance.name))
    if instance.name == "robust":
        transaction.on_commit(lambda: 1 / 0, robust=True)
        transaction.on_commit(lambda: print("after robust"))
