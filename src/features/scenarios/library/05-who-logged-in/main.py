from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.models import AnonymousUser, User
from django.contrib.sessions.backends.cache import SessionStore
from django.test import RequestFactory

User.objects.create_user("ada", password="toast")

request = RequestFactory().post("/login/")
request.session = SessionStore()
request.user = AnonymousUser()


def log_in(username, password):
    user = authenticate(request, username=username, password=password)
    if user is not None:
        login(request, user)


log_in("ada", "toast")
