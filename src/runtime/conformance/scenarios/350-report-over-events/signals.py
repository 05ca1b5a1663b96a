from django.db.models import Sum, Count, Avg
from django.db.models.functions import TruncMonth
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from django.utils import timezone
from shop.models import Event

totals = {}


@receiver(pre_save, sender=Event)
def local_day(instance, **kwargs):
    instance.day = timezone.localtime(instance.at).date()


@receiver(post_save, sender=Event)
def total(sender, instance, **kwargs):
    totals.update(Event.objects.order_by().annotate(m=TruncMonth("at")).values_list("m").annotate(s=Sum("amount")))
