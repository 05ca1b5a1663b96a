import json, threading, itertools, re, logging
from collections import Counter, defaultdict
from functools import wraps
from django.db import transaction
from django.db.models.signals import post_init, post_save, pre_save
from django.dispatch import receiver
from django.forms.models import model_to_dict
from .models import Coupon
local = threading.local()
counts = Counter()
def skip_signals(f):
    @wraps(f)
    def inner(sender, instance, **kwargs):
        if getattr(instance, "_skip", False) or kwargs.get("raw"):
            counts["skipped"] += 1
            return "skipped"
        return f(sender=sender, instance=instance, **kwargs)
    return inner
@receiver(post_init, sender=Coupon)
def remember(sender, instance, **kwargs):
    instance._before = model_to_dict(instance, exclude=["history"]) if instance.pk else {}
@receiver(pre_save, sender=Coupon)
@skip_signals
def diff(sender, instance, **kwargs):
    now = model_to_dict(instance, exclude=["history", "code"])
    changed = {k: [str(instance._before.get(k)), str(v)] for k, v in now.items() if instance._before.get(k) != v}
    instance.history = [*instance.history, {"by": getattr(local, "user", None), **changed}]
    return json.dumps(changed, sort_keys=True)
@receiver(post_save, sender=Coupon, dispatch_uid="count")
@skip_signals
def count(sender, instance, created, **kwargs):
    counts["created" if created else "updated"] += 1
    transaction.on_commit(lambda: print("committed", instance.label), robust=True)
