from django.contrib.auth import (
    authenticate,
    login,
    logout,
    get_user,
    update_session_auth_hash,
)
from django.contrib.auth.models import User, AnonymousUser
from django.contrib.auth.signals import (
    user_logged_in,
    user_login_failed,
    user_logged_out,
)
from django.contrib.sessions.backends.db import SessionStore
from django.core import mail
from django.db.models import F
from django.db.models.signals import pre_save, post_save
from django.dispatch import receiver
from django.test import RequestFactory
from app.models import Stat


@receiver(pre_save, sender=User)
def changes(sender, instance, update_fields, **kw):
    if not instance.pk:
        return
    old = User.objects.get(pk=instance.pk)
    for f in ("email", "password", "is_active"):
        if getattr(old, f) != getattr(instance, f):
            print(f, "changed", sorted(update_fields) if update_fields else None)
    if old.email != instance.email:
        mail.send_mail(
            "Email changed", f"{old.email} -> {instance.email}", None, [old.email]
        )


@receiver(user_logged_in)
def count(sender, user, request, **kw):
    Stat.objects.update_or_create(user=user, defaults={}, create_defaults={"n": 0})
    Stat.objects.filter(user=user).update(n=F("n") + 1)


@receiver(user_login_failed)
def fails(credentials, request, **kw):
    print(
        "failed", credentials["username"], request and request.META.get("REMOTE_ADDR")
    )


@receiver(user_logged_out)
def bye(user, **kw):
    print("bye", user)


u = User.objects.create_user("ann", "a@x.org", "old")
u.email = "b@x.org"
u.save()
u.set_password("new")
u.save(update_fields=["password"])
print([m.subject for m in mail.outbox], mail.outbox[0].from_email)
rf = RequestFactory()
r = rf.post("/login/")
r.session = SessionStore() if False else {}


class S(dict):
    def cycle_key(self):
        print("cycle")

    def flush(self):
        self.clear()
        print("flush")

    session_key = "k"


r.session = S()
r.user = AnonymousUser()
for pw in ("bad", "new"):
    who = authenticate(r, username="ann", password=pw)
    print(who)
login(r, who)
print(r.user, dict(Stat.objects.values_list("user__username", "n")), sorted(r.session))
login(r, u, backend="django.contrib.auth.backends.ModelBackend")
print(Stat.objects.get().n)
print(get_user(r), r.user.is_authenticated)
logout(r)
print(r.user, get_user(r))
u.is_active = False
u.save()
print(authenticate(r, username="ann", password="new"))
