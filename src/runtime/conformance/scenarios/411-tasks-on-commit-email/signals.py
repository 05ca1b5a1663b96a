import logging
from functools import partial
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.tasks.signals import task_enqueued, task_finished, task_started
from .models import Report
from .tasks import build


@receiver(post_save, sender=Report)
def enqueue(instance, created, update_fields, **kwargs):
    print("  saved", instance.state, created, update_fields and sorted(update_fields))
    if created:
        transaction.on_commit(partial(build.enqueue, instance.pk, shout=instance.title.islower()))


@receiver([task_enqueued, task_started, task_finished])
def log(sender, task_result, signal, **kwargs):
    name = {id(task_enqueued): "enqueued", id(task_started): "started", id(task_finished): "finished"}[id(signal)]
    print("  ", name, task_result.task.name, task_result.status, task_result.args, task_result.kwargs, len(task_result.errors), sorted(kwargs), sender.__name__)


@receiver(task_finished)
def mail(task_result, **kwargs):
    if task_result.status == "FAILED":
        m = EmailMultiAlternatives("failed", task_result.errors[0].exception_class_path, to=["a@x.org"])
        m.attach_alternative("<b>failed</b>", "text/html")
        m.attach("log.txt", "text", "text/plain")
        m.send()
