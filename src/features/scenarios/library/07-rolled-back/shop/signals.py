from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver

from .models import Invoice, Order


@receiver(post_save, sender=Order)
def write_invoice(sender, instance, **kwargs):
    Invoice.objects.create(order=instance)
    print("mail sent too early:", instance)
    transaction.on_commit(lambda: print("mail sent in time:", instance))
