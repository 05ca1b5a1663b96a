from django.db.models.signals import post_delete, post_init, post_save, m2m_changed
from django.dispatch import receiver
from .models import Change, Person, Tracked

made = []


@receiver(post_init, sender=Person)
def count(instance, **kwargs):
    made.append(instance.pk)


def log(instance, action, fields):
    Change.objects.create(model=instance._meta.label_lower, object_id=instance.pk, action=action, fields=fields)


@receiver(post_save)
def saved(sender, instance, created, update_fields=None, **kwargs):
    if not issubclass(sender, Tracked):
        return "not tracked"
    diff = instance.diff
    if created:
        log(instance, Change.Action.ADD, {})
    elif diff:
        log(instance, Change.Action.EDIT, {k: [str(a), str(b)] for k, (a, b) in diff.items()})
    instance._before = instance._now()


@receiver(post_delete, sender=Person, dispatch_uid="gone")
def gone(instance, **kwargs):
    log(instance, 3, {"name": instance.name})
