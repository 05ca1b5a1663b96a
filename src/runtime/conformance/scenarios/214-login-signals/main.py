from django.contrib.auth import *
from django.contrib.auth.signals import *
from django.contrib.auth.models import User, AnonymousUser
from django.test import RequestFactory
from django.contrib.sessions.backends.db import SessionStore
from django.dispatch import receiver


@receiver([user_logged_in, user_logged_out])
def log(sender, request, user, **kw):
    print(
        "in" if kw["signal"] is user_logged_in else "out",
        sender,
        request.path,
        user,
        user.is_authenticated if user else None,
    )


@receiver(user_login_failed)
def failed(sender, credentials, request, **kw):
    print("failed", sender, credentials, request, kw.keys())


u = User.objects.create_user("ann", password="pw")
req = RequestFactory().get("/login/", {"next": "/x"})
from importlib import import_module
from django.conf import settings

req.session = import_module(settings.SESSION_ENGINE).SessionStore()
print(
    authenticate(req, username="ann", password="no"),
    authenticate(username="ann", password="pw"),
    authenticate(req, username="ann", password="x", api_key="k", token="t", other=1),
)
login(req, u)
print(req.user, req.session[SESSION_KEY], u.last_login is not None)
logout(req)
print(req.user, dict(req.session.items()))
logout(req)
u.is_active = False
u.save()
print(authenticate(username="ann", password="pw"))
print(
    AnonymousUser().is_anonymous,
    AnonymousUser(),
    AnonymousUser() == AnonymousUser(),
    req.GET,
    req.method,
)
