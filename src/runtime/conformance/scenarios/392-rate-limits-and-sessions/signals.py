from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from django.db.models.signals import post_save, pre_save
from django.dispatch import Signal, receiver
from .models import *

limited = Signal()


def limit(n):
    def deco(view):
        def inner(request, *a, **kw):
            key = f"rl:{view.__name__}:{request.META['REMOTE_ADDR']}"
            cache.add(key, 0, 60)
            count = cache.incr(key)
            if count > n:
                limited.send(sender=view, request=request, count=count)
                raise PermissionError(f"{count} > {n}")
            return view(request, *a, **kw)
        return inner
    return deco


@receiver(limited)
def note(sender, request, count, **kw):
    v, new = Visit.objects.get_or_create(key=sender.__name__, defaults={"n": count})
    if not new:
        v.n = count
        v.save()
    print("  limited", sender.__name__, request.path, v.n, new)


@receiver(user_logged_in)
@transaction.atomic
def merge_cart(sender, request, user, **kw):
    mine, _ = Cart.objects.get_or_create(user=user)
    old = Cart.objects.filter(pk=request.session.pop("cart_id", None)).first()
    print("  merging", old and old.rows.count(), request.session.get("cart_id"))
    if old:
        for row in old.rows.order_by("sku"):
            kept, new = mine.rows.get_or_create(sku=row.sku, defaults={"qty": row.qty})
            if not new:
                mine.rows.filter(pk=kept.pk).update(qty=F("qty") + row.qty)
        print("  deleted", old.delete())
    request.session["cart_id"] = mine.pk


@receiver(user_logged_out)
def forget(request, user, **kw):
    print("  out", user, dict(request.session.items()).get("cart_id"))
