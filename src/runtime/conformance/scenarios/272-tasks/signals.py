from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.tasks.signals import task_enqueued, task_started, task_finished
from .models import Report
from .tasks import build
@receiver(post_save, sender=Report)
def later(sender, instance, created, **kwargs):
    print("saved", created)
    if created:
        transaction.on_commit(lambda: print("result", build.enqueue(instance.pk).return_value))
@receiver([task_enqueued, task_started, task_finished])
def log(sender, task_result, signal, **kwargs):
    print(sender.__name__, task_result.status, task_result.task.name)
