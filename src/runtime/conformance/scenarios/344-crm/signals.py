import functools
import logging
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.signals import setting_changed
from django.db import transaction
from django.db.models import Sum, signals
from django.dispatch import Signal, receiver
from django.utils.text import slugify
from .models import Company, Contact, Deal

logger = logging.getLogger("crm")
deal_won = Signal()


def skip_raw(handler):
    @functools.wraps(handler)
    def wrapper(sender, raw=False, **kwargs):
        return None if raw else handler(sender, raw=raw, **kwargs)
    return wrapper


@receiver(signals.pre_save, sender=Company)
@skip_raw
def fill_slug(sender, instance, **kwargs):
    instance.slug = instance.slug or slugify(instance.name)


@receiver(signals.pre_save, sender=Deal)
def track(sender, instance, **kwargs):
    old = Deal.objects.filter(pk=instance.pk).values_list("stage", flat=True).first()
    instance._old_stage = old
    if old is not None and old != instance.stage:
        instance.history = [*instance.history, [Deal.Stage(old).name, Deal.Stage(instance.stage).name]]


@receiver(signals.post_save, sender=Deal)
def announce(sender, instance, created, **kwargs):
    cache.delete(f"total-{instance.company_id}")
    if instance.stage == Deal.Stage.WON and instance._old_stage != Deal.Stage.WON:
        transaction.on_commit(functools.partial(deal_won.send_robust, sender=Deal, deal=instance))
    logger.info("%s %s", "new" if created else "old", instance)


@deal_won.connect
def congratulate(sender, deal, **kwargs):
    print("won", deal, total(deal.company))


@receiver(deal_won, dispatch_uid="broken")
def broken(sender, **kwargs):
    raise KeyError("no mail server")


def total(company):
    return cache.get_or_set(f"total-{company.pk}", lambda: company.deals.aggregate(t=Sum("value"))["t"], 30)


@receiver([signals.post_save, signals.post_delete], sender=Contact)
def index(sender, instance, signal, **kwargs):
    word = "indexed" if signal == signals.post_save else "dropped"
    cache.set("contacts", sorted({*cache.get("contacts", ()), instance.full}) if word == "indexed" else [n for n in cache.get("contacts", []) if n != instance.full])
    print(word, instance.full, cache.get("contacts"))


@receiver(signals.m2m_changed, sender=Contact.friends.through)
def friends(sender, instance, action, pk_set, model, reverse, **kwargs):
    print(action, instance, pk_set and sorted(pk_set), model._meta.model_name, reverse)
