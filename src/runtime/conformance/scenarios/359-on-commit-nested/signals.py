from functools import partial
from django.db import connection, transaction
from django.db.models import F
from django.db.models.signals import post_delete, post_save
from django.dispatch import Signal, receiver
from shop.models import Job, Mail

finished = Signal()


def run(pk, depth=0):
    print("run", pk, depth, connection.in_atomic_block, len(connection.run_on_commit))
    Job.objects.filter(pk=pk).update(runs=F("runs") + 1)
    if depth < 2:
        transaction.on_commit(partial(run, pk, depth + 1))
        print("ran", pk, depth)


@receiver(post_save, sender=Job)
def schedule(instance, created, **kwargs):
    print("saved", instance, created, connection.in_atomic_block)
    if created:
        transaction.on_commit(lambda: run(instance.pk))
    if instance.state == "done":
        transaction.on_commit(partial(finished.send_robust, sender=Job, job=instance), robust=True)
    if instance.state == "bad":
        transaction.on_commit(lambda: 1 / 0, robust=instance.runs > 5)


@receiver(finished)
def mail(job, **kwargs):
    with transaction.atomic():
        m = Mail.objects.create(job=job, text=f"done {job}")
        transaction.on_commit(lambda: print("mail", m.pk, m.text))


@receiver(finished)
def chain(job, **kwargs):
    raise LookupError(job.name)
