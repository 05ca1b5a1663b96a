from django.core.mail import EmailMessage, EmailMultiAlternatives, mail_admins, send_mail, send_mass_mail, BadHeaderError
from django.db import transaction
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from django.utils.text import slugify
from .models import Letter


@receiver(pre_save, sender=Letter)
def slug(instance, **kw):
    instance.slug = instance.slug or slugify(instance.subject)


@receiver(post_save, sender=Letter)
def deliver(instance, created, **kw):
    if created:
        transaction.on_commit(lambda: print("  sent", send(instance)))


def send(letter):
    m = EmailMultiAlternatives(letter.subject, f"See {letter.get_absolute_url()}", "me@x.org", [letter.to], bcc=["b@x.org"], headers={"X-Id": str(letter.pk)}, reply_to=["r@x.org"])
    m.attach_alternative(f"<p>{letter.html}</p>", "text/html")
    print("  mail", m.subject, m.body, m.to, m.recipients(), m.from_email, m.extra_headers, m.alternatives[0][1], m.reply_to)
    n = m.send()
    Letter.objects.filter(pk=letter.pk).update(sent=True)
    return n
