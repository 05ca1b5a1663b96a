from django.contrib.auth import get_user_model
from django.core.mail import send_mail, mail_admins, EmailMultiAlternatives
from django.db import transaction
from django.db.models.signals import post_save, pre_delete, m2m_changed
from django.dispatch import receiver
from .models import Invite, Membership, Team
User = get_user_model()
@receiver(post_save, sender=Invite)
def mail_invite(sender, instance, created, **kwargs):
    if created:
        transaction.on_commit(lambda: print("mailed", send_mail("Welcome", f"From {instance.by.get_username()}", None, [instance.email])))
@receiver(post_save, sender=User)
def use_invite(sender, instance, created, **kwargs):
    if not created:
        return
    for invite in Invite.objects.filter(email__iexact=instance.email).select_related("by"):
        if invite.is_open:
            invite.used_by = instance
            invite.save()
            for team in invite.by.teams.order_by("name"):
                Membership.objects.get_or_create(team=team, user=instance, defaults={"role": "guest"})
@receiver(post_save, sender=Membership)
def joined(sender, instance, created, raw, using, update_fields, **kwargs):
    print("joined", instance.team.name, instance.user, instance.role, created, raw, using, update_fields and sorted(update_fields))
@receiver(m2m_changed, sender=Team.members.through)
def links(action, instance, pk_set, **kwargs):
    print("links", action, instance, pk_set)
@receiver(pre_delete, sender=User)
def leave(sender, instance, using, origin, **kwargs):
    print("leaves", instance, [t.name for t in instance.teams.all()], type(origin).__name__)
    message = EmailMultiAlternatives("Bye", "text", "us@example.com", [instance.email], cc=["boss@example.com"], headers={"X-K": "1"})
    message.attach_alternative("<p>html</p>", "text/html")
    message.attach("a.txt", "content", "text/plain")
    message.send()
