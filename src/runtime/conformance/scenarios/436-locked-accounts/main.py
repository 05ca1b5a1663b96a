from django.contrib.auth import authenticate, get_user, get_user_model, login, logout, update_session_auth_hash, SESSION_KEY, BACKEND_SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.cache import SessionStore
from django.test import RequestFactory
from django.utils import timezone
from shop.models import Attempt, Lock, Member

Member.objects.create_user("annabel", "a@x.org", "right")
boss = Member.objects.create_superuser("boss", password="pw", nickname="B")
factory = RequestFactory(REMOTE_ADDR="10.0.0.7")


def request_for(path="/login/"):
    request = factory.post(path, {"next": "/"})
    request.session = SessionStore()
    request.user = AnonymousUser()
    return request


request = request_for()
for password in ("a", "b", "c", "right"):
    print(password, authenticate(request, username="annabel", password=password))
print(Member.objects.locked(), Attempt.objects.values_list("username", "ip"))
Lock.objects.update(until=timezone.now())
user = authenticate(request, username="annabel", password="right")
request.session["cart"] = [1]
login(request, user)
print(request.session[SESSION_KEY], request.session[BACKEND_SESSION_KEY], get_user(request) == user, user.last_login is not None)
user.set_password("new")
user.save()
print(get_user(request))
update_session_auth_hash(request, user)
print(get_user(request), request.session.get("cart"))
logout(request)
print(request.user, request.session.get("cart"), Attempt.objects.count(), hasattr(user, "lock"))
print(authenticate(username="nobody", password="x"))
try:
    login(request, AnonymousUser())
except Exception as error:
    print(type(error).__name__, error)
boss.is_active = False
boss.save()
print(authenticate(request, username="boss", password="pw"))
print(Member._meta.db_table, Member._meta.swappable, Member._meta.swapped, get_user_model()._meta.label, Member._default_manager.__class__.__name__)
print(user.delete())
