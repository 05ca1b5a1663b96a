from django.contrib.auth.models import User
from django.db.models.signals import *
from django.dispatch import receiver
from .models import *
@receiver(post_save, sender=Seat)
def seated(sender, instance, created, **kw):
    print("seat", instance.user.username, "by", instance.invited_by.username, created)
@receiver(m2m_changed, sender=Task.watchers.through)
@receiver(m2m_changed, sender=Task.blocks.through)
def linked(sender, instance, action, reverse, pk_set, model, **kw):
    if action.startswith("post"):
        print(sender.__name__, action, instance.pk, reverse, pk_set and sorted(pk_set), model.__name__)
@receiver(post_save, sender=Task)
def watch(sender, instance, created, **kw):
    if created:
        instance.watchers.set(instance.team.members.all())
        if instance.parent:
            instance.blocks.add(instance.parent)
@receiver(post_delete)
def gone(sender, instance, **kw):
    print("gone", sender.__name__, instance.pk)
@receiver(pre_delete, sender=User)
def leaving(sender, instance, **kw):
    print("leaving", instance, list(instance.teams.values_list("name", flat=True)))
