from functools import partial
from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from app.models import Job

sent = []


def notify(pk, kind="new"):
    print("notify", pk, kind, transaction.get_connection().in_atomic_block)
    sent.append(pk)


@receiver(post_save, sender=Job)
def queue(instance, created, **kw):
    transaction.on_commit(
        partial(notify, instance.pk, kind="new" if created else "changed")
    )
    transaction.on_commit(lambda: print("lambda sees", instance.n))


Job.objects.create(n=0)
with transaction.atomic():
    for i in range(3):
        j = Job.objects.create(n=i)
    j.n = 99
    print("before commit", sent)
print(sent)


@transaction.atomic
def outer():
    Job.objects.create(n=10)
    try:
        inner()
    except ValueError:
        print("inner failed", len(transaction.get_connection().run_on_commit))


@transaction.atomic
def inner():
    Job.objects.create(n=11)
    raise ValueError


outer()
print(Job.objects.filter(n__gte=10).count())
with transaction.atomic():
    with transaction.atomic(savepoint=False):
        Job.objects.create(n=20)
    with transaction.atomic():
        transaction.on_commit(
            lambda: transaction.on_commit(lambda: print("nested commit"))
        )
    sid = transaction.savepoint()
    transaction.on_commit(lambda: print("lost"))
    transaction.savepoint_rollback(sid)
    transaction.on_commit(lambda: Job.objects.create(n=30))
print(Job.objects.count(), len(sent))
with transaction.atomic(), transaction.atomic():
    transaction.on_commit(lambda: print("double"))
try:
    transaction.on_commit(None)
except TypeError as e:
    print(e)
try:
    with transaction.atomic(using="nope"):
        pass
except Exception as e:
    print(type(e).__name__, e)
