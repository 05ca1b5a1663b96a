from django.db.models import Q
from django.db.models.signals import post_save
from django.dispatch import receiver
from .models import Membership, Person


@receiver(post_save, sender=Membership)
def others(sender, instance, **kwargs):
    print(instance.person, instance.club, list(instance.club.members.exclude(clubs__name="Bread").order_by("pk")), list(instance.person.clubs.exclude(memberships__level=1)))
