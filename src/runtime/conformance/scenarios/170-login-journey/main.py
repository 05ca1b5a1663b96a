from django.contrib.auth import authenticate, get_user, login, logout
from django.contrib.auth.models import User
from django.contrib.auth.signals import (
    user_logged_in,
    user_logged_out,
    user_login_failed,
)
from django.contrib.sessions.backends.cache import SessionStore
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.test import RequestFactory


@receiver(post_save, sender=User)
def saved(sender, instance, created, update_fields, **kwargs):
    print("saved", instance, created, update_fields)


@receiver(user_logged_in)
def welcome(sender, request, user, **kwargs):
    print("in", sender.__name__, request.path, user, "_auth_user_id" in request.session)


@receiver(user_logged_out)
def goodbye(sender, request, user, **kwargs):
    print("out", sender.__name__, user, request.session.get("_auth_user_id"))


@receiver(user_login_failed)
def refused(sender, credentials, request, **kwargs):
    print("failed", sender, sorted(credentials.items()), request)


User.objects.create_user("ann", password="pw")
User.objects.create_user("bob", password="pw", is_active=False)
request = RequestFactory().get("/login/?next=/")
request.session = SessionStore()
print(authenticate(request, username="ann", password="no", api_token="t"))
print(authenticate(username="bob", password="pw"))
print(authenticate(request, username="ann", password="no"))
user = authenticate(request, username="ann", password="pw")
print(user, user.backend)
login(request, user)
first = request.session.session_key
print(get_user(request), first is not None)
bob = User.objects.get(username="bob")
login(request, bob)
print(request.session.session_key != first, request.session["_auth_user_id"])
request.user = bob
logout(request)
print(request.user, request.session.is_empty())
logout(request)
