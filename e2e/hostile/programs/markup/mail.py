# Shown in: Console
from attack import MARKUP, does

from django.core.mail import send_mail

does(
    "a mail", lambda: send_mail(MARKUP, MARKUP, "a@b.example", [f"{MARKUP}@c.example"])
)
