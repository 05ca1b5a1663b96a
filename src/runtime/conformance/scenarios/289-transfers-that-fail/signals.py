import datetime, logging
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.db.models.signals import pre_save, post_save
from django.dispatch import Signal, receiver
from .models import Transfer, Wallet
log = logging.getLogger(__name__)
completed = Signal()
class Insufficient(Exception):
    pass
@receiver(pre_save, sender=Transfer)
def check(sender, instance, **kwargs):
    if instance._state.adding:
        instance.full_clean(exclude=["note"])
        if instance.source.frozen:
            raise ValidationError({"source": "frozen"}, code="frozen")
@receiver(post_save, sender=Transfer)
def perform(sender, instance, created, **kwargs):
    if not created:
        return
    try:
        with transaction.atomic():
            moved = Wallet.objects.filter(pk=instance.source_id, balance__gte=instance.amount).update(balance=F("balance") - instance.amount, version=F("version") + 1)
            if not moved:
                raise Insufficient(instance.source_id)
            Wallet.objects.filter(pk=instance.target_id).update(balance=F("balance") + instance.amount)
            completed.send(sender, transfer=instance)
    except Insufficient as error:
        log.warning("insufficient: %s", error)
        instance.state, instance.note = Transfer.State.FAILED, repr(error)
    else:
        instance.state = Transfer.State.DONE
        instance.took = datetime.timedelta(seconds=90, microseconds=5)
    instance.save(update_fields=("state", "note", "took"))
@receiver(completed)
def limits(sender, transfer, **kwargs):
    if transfer.amount > 100:
        raise Insufficient("too much at once")
@receiver(completed, dispatch_uid="audit")
def audit(sender, transfer, signal, **kwargs):
    log.info("%s -> %s: %s", transfer.source_id, transfer.target_id, transfer.amount)
    print("audit", transfer.get_state_display(), transfer.amount, sorted(kwargs))
