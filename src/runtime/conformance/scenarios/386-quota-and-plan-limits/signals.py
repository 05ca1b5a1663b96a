from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import Signal, receiver
from .models import *

quota_reached = Signal()


class QuotaExceeded(PermissionDenied):
    def __init__(self, tenant):
        self.tenant = tenant
        super().__init__(f"{tenant.name} has {tenant.left} left on {tenant.plan}")

    def __reduce__(self):
        return type(self), (self.tenant,)


def owned(f):
    def inner(sender, instance, **kw):
        if isinstance(instance, TenantOwned):
            return f(sender, instance, **kw)
    inner.__name__ = f.__name__
    inner.__qualname__ = f"owned({f.__qualname__})"
    return inner


@owned
def enforce(sender, instance, using, **kw):
    if instance._state.adding:
        tenant = Tenant.objects.using(using).select_for_update().get(pk=instance.tenant_id)
        if tenant.left <= 0:
            raise QuotaExceeded(tenant)


@owned
def count(sender, instance, created=None, signal=None, **kw):
    delta = {True: 1, None: -1}.get(created, 0)
    if not delta:
        return "nothing"
    Tenant.objects.filter(pk=instance.tenant_id).update(used=F("used") + delta)
    instance.tenant.refresh_from_db(fields=["used"])
    print("  used", instance.tenant.used, "left", instance.tenant.left)
    if instance.tenant.left == 0:
        quota_reached.send_robust(sender=Tenant, tenant=instance.tenant, cause=sender)


pre_save.connect(enforce, weak=False)
post_save.connect(count, weak=False)
post_delete.connect(count, weak=False)


@receiver(quota_reached)
def tell(tenant, cause, **kw):
    print("  reached", tenant.name, cause.__name__, tenant.plan, repr(tenant.plan))


@receiver(post_save, sender=Tenant)
def upgraded(instance, created, update_fields, **kw):
    print("  tenant", instance.name, created, update_fields, instance.get_plan_display(), isinstance(instance.plan, Plan))
