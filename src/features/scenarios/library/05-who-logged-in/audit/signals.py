from django.contrib.auth.signals import (
    user_logged_in,
    user_logged_out,
    user_login_failed,
)
from django.dispatch import receiver


@receiver(user_logged_in)
def note_login(sender, request, user, **kwargs):
    print(user, "logged in")


@receiver(user_logged_out)
def note_logout(sender, request, user, **kwargs):
    print(user, "logged out")


@receiver(user_login_failed)
def note_failure(sender, credentials, **kwargs):
    print("no login with", credentials)
