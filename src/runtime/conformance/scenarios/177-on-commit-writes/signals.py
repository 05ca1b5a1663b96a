from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from .models import M


@receiver(post_save, sender=M)
def later(instance, created, **kw):
    def run():
        print("run", instance.n)
        if instance.n < 3:
            M.objects.create(n=instance.n + 1)
        if instance.n == 7:
            raise ValueError("seven")
    transaction.on_commit(run, robust=instance.n == 7)
    print("queued", instance.n, transaction.get_connection().in_atomic_block, len(transaction.get_connection().run_on_commit))
