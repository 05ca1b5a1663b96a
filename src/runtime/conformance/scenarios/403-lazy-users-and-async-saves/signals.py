from django.db.models.signals import post_save, m2m_changed
from django.dispatch import receiver
from .models import Page

@receiver(post_save, sender=Page)
def saved(sender, instance, created, update_fields, **kwargs):
    print("saved", instance.pk, created, update_fields, instance.owner_id)

@receiver(m2m_changed)
def linked(sender, action, pk_set, **kwargs):
    print(action, sorted(pk_set or []))
