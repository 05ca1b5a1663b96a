from importlib import import_module
from django.conf import settings
from django.contrib.auth import authenticate, login, logout, get_user, get_user_model, aauthenticate, alogin, alogout
from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.models import F
from django.db.models.signals import post_save, pre_save, m2m_changed
from django.dispatch import receiver
from django.http import HttpRequest
from django.test import RequestFactory
from shop.models import Profile

User = get_user_model()


@receiver(post_save, sender=settings.AUTH_USER_MODEL)
def profile(instance, created, raw, update_fields, **kwargs):
    print("  user saved", instance, created, raw, update_fields and sorted(update_fields))
    if created:
        Profile.objects.create(user=instance)


@receiver(user_logged_in)
def came(sender, request, user, **kwargs):
    Profile.objects.filter(user=user).update(logins=F("logins") + 1)
    print("  in", sender.__name__, request.method, user, user.last_login is not None, request.user is user, sorted(kwargs))


@receiver(user_logged_out)
def went(sender, request, user, **kwargs):
    print("  out", sender.__name__, user, request.user, sorted(kwargs))


@receiver(user_login_failed)
def failed(sender, credentials, request, **kwargs):
    print("  failed", sender, credentials, request and request.path, sorted(kwargs))


@receiver(m2m_changed, sender=User.groups.through)
def grouped(action, instance, pk_set, **kwargs):
    print("  groups", action, instance, pk_set)


def request(path="/in"):
    made = RequestFactory().post(path)
    made.user = AnonymousUser()
    made.session = import_module(settings.SESSION_ENGINE).SessionStore()
    return made


ann = User.objects.create_user("ann", "ann@x.org", "secret")
root = User.objects.create_superuser("root", password="toor")
g = Group.objects.create(name="g")
ann.groups.add(g)
g.user_set.set([root])
r = request()
print(authenticate(r, username="ann", password="secret"), authenticate(r, username="ann", password="bad", token="t", api_key="k"), authenticate(username="nobody", password=None))
print(authenticate(color="red"))
login(r, ann)
print(r.user, sorted(r.session.keys()), get_user(r), ann.profile, Profile.objects.get(user=ann))
login(r, root)
print(get_user(r), r.session.get("_auth_user_id"))
logout(r)
print(r.user, list(r.session.keys()), get_user(r))
logout(r)
ann.is_active = False
ann.save()
print(authenticate(r, username="ann", password="secret"))
ann.set_password("new")
ann.save(update_fields=["password"])
print(ann.check_password("new"), ann.check_password("secret"), ann.has_usable_password())
try:
    login(request(), AnonymousUser())
except Exception as error:
    print(type(error).__name__, error)
try:
    User.objects.create_user("")
except ValueError as error:
    print(error)
try:
    login(request(), User(username="x"))
except Exception as error:
    print(type(error).__name__, error)
print(repr(AnonymousUser()), AnonymousUser() == AnonymousUser(), root.has_perm("any.thing"), ann.get_all_permissions())
print(user_login_failed.send(sender="mine", credentials={"password": "x"}, request=None))
import asyncio
from asgiref.sync import async_to_sync


async def later():
    r = request("/later")
    user = await aauthenticate(r, username="root", password="toor")
    print(user)
    await alogin(r, user)
    print(await r.auser() if hasattr(r, "auser") else "no auser", r.user)
    await alogout(r)
    print(r.user)
    user_logged_in.connect(slow)
    user_logged_out.connect(slow)
    user_login_failed.connect(slow)

    async def auser():
        return user

    r.auser = auser
    await aauthenticate(r, username="root", secret_key="x", password="no")
    await alogin(r, user)
    print(r.auser is auser, await r.auser())
    await alogout(r)
    print(await r.auser())
    await alogout(r)


async def slow(sender, signal, request=None, **kwargs):
    import asyncio
    await asyncio.sleep(0)
    print("  slow", getattr(sender, "__name__", sender), sorted(kwargs))


async_to_sync(later)()
print(ann.delete())
