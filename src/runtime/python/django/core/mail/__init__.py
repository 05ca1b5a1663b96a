"""Mail goes to an outbox that everybody can see."""

from typing import Any

from django.conf import settings

from .message import BadHeaderError, EmailMessage, EmailMultiAlternatives

__all__ = [
    "BadHeaderError",
    "EmailMessage",
    "EmailMultiAlternatives",
    "mail_admins",
    "mail_managers",
    "outbox",
    "send_mail",
    "send_mass_mail",
]

outbox: list[EmailMessage] = []
"""Every message that was sent in this run, oldest first."""


def send_mail(
    subject: Any,
    message: Any,
    from_email: str | None,
    recipient_list: Any,
    *,
    fail_silently: bool = False,
    auth_user: str | None = None,
    auth_password: str | None = None,
    connection: Any = None,
    html_message: str | None = None,
    using: str | None = None,
) -> int:
    """Send one message; the number of messages sent."""
    mail = EmailMultiAlternatives(subject, message, from_email, recipient_list)
    if html_message:
        mail.attach_alternative(html_message, "text/html")
    return mail.send()


def send_mass_mail(datatuple: Any, **options: Any) -> int:
    """Send several messages, each `(subject, message, sender, recipients)`."""
    return sum(EmailMessage(*parts).send() for parts in datatuple)


def mail_admins(
    subject: Any, message: Any, html_message: str | None = None, **options: Any
) -> None:
    """Send to the people of `settings.ADMINS`."""
    _send_to(settings.ADMINS, subject, message, html_message)


def mail_managers(
    subject: Any, message: Any, html_message: str | None = None, **options: Any
) -> None:
    """Send to the people of `settings.MANAGERS`."""
    _send_to(settings.MANAGERS, subject, message, html_message)


def _send_to(people: Any, subject: Any, message: Any, html_message: str | None) -> None:
    if not people:
        return
    addresses = [each if isinstance(each, str) else each[1] for each in people]
    mail = EmailMultiAlternatives(
        f"{settings.EMAIL_SUBJECT_PREFIX}{subject}",
        message,
        settings.SERVER_EMAIL,
        addresses,
    )
    if html_message:
        mail.attach_alternative(html_message, "text/html")
    mail.send()
