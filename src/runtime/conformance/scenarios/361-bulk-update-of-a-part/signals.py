from django.db.models.signals import post_save
from django.dispatch import receiver
from shop.models import Card, rows_updated


@receiver(rows_updated)
def told(sender, names, count, **kwargs):
    print("told", sender.__name__, names, count)


@receiver(post_save, sender=Card)
def saved(instance, created, **kwargs):
    print("saved", instance.pk, created)
