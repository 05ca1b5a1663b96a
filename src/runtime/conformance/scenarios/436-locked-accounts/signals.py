import logging
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.models import F
from django.dispatch import receiver
from django.utils import timezone

from .models import Attempt, Lock

log = logging.getLogger("shop.security")
LIMIT = 3


@receiver(user_login_failed)
def failed(sender, credentials, request, **kwargs):
    name = credentials.get("username")
    Attempt.objects.create(username=name, ip=request.META.get("REMOTE_ADDR") if request else None)
    n = Attempt.objects.filter(username=name, at__gte=timezone.now() - timedelta(hours=1)).count()
    log.warning("failed login %d of %s from %s", n, name, sender)
    if n >= LIMIT:
        User = get_user_model()
        for member in User.objects.filter(username=name):
            lock, new = Lock.objects.update_or_create(member=member, defaults={"until": timezone.now() + timedelta(minutes=5)})
            print("lock", lock, new, Lock.objects.get(pk=member).member == member)


@receiver(user_logged_in)
def succeeded(sender, user, request, **kwargs):
    Attempt.objects.filter(username=user.get_username()).delete()
    user.login_count = F("login_count") + 1
    user.save(update_fields=["login_count"])
    user.refresh_from_db(fields=["login_count"])
    print(f"welcome {user.nickname}, no. {user.login_count}", sorted(request.session.keys()))


@receiver(user_logged_out)
def left(sender, user, request, **kwargs):
    print("bye", user, sender.__name__, request.session.get("cart"))
