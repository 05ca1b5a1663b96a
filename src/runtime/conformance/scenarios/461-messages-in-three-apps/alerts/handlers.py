from django.db.models import F

from inbox.models import Membership, Message
from inbox.signals import message_sent

from .models import Notification


def on_message(sender, instance, created, **kwargs):
    if not created:
        return
    to = instance.thread.members.exclude(pk=instance.sender_id).exclude(muted=instance.sender)
    for member in to.order_by("username"):
        Notification.objects.create(recipient=member, actor=instance, verb="arrived")
        type(member).objects.filter(pk=member.pk).update(unread=F("unread") + 1)
    for receiver, answer in message_sent.send_robust(sender, message=instance, to=list(to)):
        print("   answer", receiver.__name__, answer)


def on_read(sender, instance, action, pk_set, reverse, model, **kwargs):
    print("   read", action, instance, sorted(pk_set or ()), reverse, model.__name__)
    if action == "post_add":
        if reverse:
            instance.unread = F("unread") - len(pk_set)
            instance.save(update_fields=["unread"])
            instance.refresh_from_db(fields=["unread"])
            Membership.objects.filter(member=instance, thread__messages__in=pk_set).update(seen=max(pk_set, default=None))
        else:
            model._default_manager.filter(pk__in=pk_set).update(unread=F("unread") - 1)


def on_mute(action, instance, pk_set, reverse, **kwargs):
    if action == "post_add":
        print("   mute", instance, sorted(pk_set), reverse)


def on_member(sender, instance, created, update_fields, **kwargs):
    print("   member", instance, created, sorted(update_fields or ()))


def on_notification(instance, **kwargs):
    print("   notification", instance, "->", instance.recipient)
