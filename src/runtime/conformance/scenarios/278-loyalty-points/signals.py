from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Sum, F, Case, When, Value
from django.db.models.functions import Coalesce
from django.db.models.signals import post_save, post_delete, pre_save
from django.dispatch import receiver, Signal
from .models import Account, Purchase, Refund, Tier
tier_changed = Signal()
@receiver(post_save, sender=settings.AUTH_USER_MODEL, dispatch_uid="make_account")
def make_account(sender, instance, created, raw=False, **kwargs):
    if created and not raw:
        Account.objects.create(user=instance)
@receiver(pre_save, sender=Account)
def compute_tier(sender, instance, update_fields, **kwargs):
    before = sender.objects.filter(pk=instance.pk).values_list("tier", flat=True).first()
    instance.tier = Tier.GOLD if instance.points >= 100 else Tier.SILVER if instance.points >= 10 else Tier.BRONZE
    instance._before = before
    print("compute", before, instance.tier, repr(instance.tier), update_fields and sorted(update_fields))
@receiver(post_save, sender=Account)
def announce(sender, instance, created, **kwargs):
    if not created and instance._before != instance.tier:
        for r, answer in tier_changed.send_robust(sender=sender, account=instance, old=instance._before):
            print(r.__name__, repr(answer))
@receiver([post_save, post_delete], sender=Purchase)
def recount(sender, instance, **kwargs):
    total = instance.account.purchases.aggregate(t=Coalesce(Sum("total"), Value(0), output_field=Purchase._meta.get_field("total")))["t"]
    print("total", repr(total), "created" in kwargs)
    account = instance.account
    account.points = int(total)
    account.save(update_fields=["points", "tier"])
@receiver(tier_changed)
def congratulate(account, old, **kwargs):
    return f"{account.user.username} from {Tier(old).label} to {account.get_tier_display()}"
@receiver(tier_changed, sender=Account)
def fails(sender, **kwargs):
    raise ValueError(kwargs["old"])
