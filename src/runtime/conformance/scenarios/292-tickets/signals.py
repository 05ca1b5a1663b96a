from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.mail import send_mail, mail_admins
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_init, post_save, pre_save
from django.dispatch import receiver
from .models import Comment, Ticket

User = get_user_model()


@receiver(post_init, sender=Ticket)
def keep(sender, instance, **kwargs):
    instance._was = instance.__dict__.get("status")


@receiver(post_save, sender=Ticket)
def changed(sender, instance, created, update_fields, **kwargs):
    if not created and instance._was != instance.status:
        print(f"#{instance.number}: {Ticket.Status(instance._was).label} -> {instance.get_status_display()}")
        instance._was = instance.status
        transaction.on_commit(lambda: send_mail("Closed", str(instance.number), None, [u.email for u in instance.watchers.order_by("username")]))
    if created:
        instance.watchers.add(instance.owner)


@receiver(m2m_changed, sender=Ticket.watchers.through)
def watching(sender, instance, action, pk_set, model, reverse, **kwargs):
    if action.startswith("post"):
        print(action, type(instance).__name__, model.__name__, reverse, len(pk_set or ()))


@receiver(post_save, sender=Comment)
def commented(instance, created, **kwargs):
    if created:
        instance.ticket.watchers.add(instance.author)
        if instance.parent:
            print("reply to", instance.parent.author.get_username(), instance.parent.replies.count())


@receiver(post_save, sender=User, dispatch_uid="groups")
def to_group(instance, created, raw, **kwargs):
    if created and not raw:
        group, made = Group.objects.get_or_create(name="staff" if instance.is_staff else "people")
        instance.groups.add(group)
        print(instance.username, group.name, made)


@receiver(post_delete)
def removed(sender, instance, **kwargs):
    print("removed", sender._meta.verbose_name)
