from django.db.models import F, Sum
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from .models import Invoice


@receiver(pre_save, sender=Invoice)
def tax(instance, **kw):
    instance.tax = instance.net * instance.rate


@receiver(post_save, sender=Invoice)
def total(instance, **kw):
    print(instance.tax, Invoice.objects.aggregate(s=Sum("tax"))["s"])
