from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.core.signals import got_request_exception, request_finished, request_started, setting_changed
from django.db.backends.signals import connection_created
from django.dispatch import receiver
from .models import Visit


@receiver(user_logged_in)
def on_login(sender, request, user, **kwargs):
    print("in", sender.__name__, user, user.last_login is not None, request)
    Visit.objects.create(path="/login", method="POST", user=user)


@receiver(user_logged_out)
def on_logout(sender, request, user, **kwargs):
    print("out", sender, user)


@receiver(user_login_failed)
def on_failed(sender, credentials, request, **kwargs):
    print("failed", sender, credentials, request)


@receiver(request_started)
def started(sender, **kwargs):
    print("started", sender.__name__, sorted(k for k in kwargs if k != "signal"))


@receiver([request_finished, got_request_exception])
def ended(sender, signal, **kwargs):
    print("ended", getattr(sender, "__name__", sender), signal is request_finished)


@receiver(setting_changed)
def setting(sender, setting, value, enter, **kwargs):
    print("setting", sender, setting, value, enter)
