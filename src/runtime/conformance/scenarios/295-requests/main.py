from django.contrib.auth import authenticate, get_user_model, login, logout
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.core.signals import got_request_exception, request_finished, request_started
from django.http import HttpRequest
from django.test import RequestFactory, override_settings
from shop.models import Visit

User = get_user_model()
ann = User.objects.create_user("ann", password="pw")
print(authenticate(username="ann", password="no"), authenticate(username="ann", password="pw"), authenticate(username="nobody", password="pw", token="t"))
request_started.send(sender=HttpRequest, environ={"PATH_INFO": "/"})
request_finished.send(sender=HttpRequest)
print(got_request_exception.send_robust(sender=None, request=None)[0][1])
with override_settings(TIME_ZONE="Europe/Berlin", MY_OWN=3):
    from django.conf import settings
    print(settings.TIME_ZONE, settings.MY_OWN)
print(hasattr(settings, "MY_OWN"))
request = RequestFactory().get("/x/", {"a": "1"})
print(request.path, request.method, request.GET["a"], request.GET.get("b"), request.get_full_path())
request.session = SessionStore() if False else {}
request.user = AnonymousUser()
print(request.user.is_authenticated, request.user, bool(request.user.username))
print(Visit.objects.count())
