from django.db.models import Case, F, Q, Value, When
from django.db.models.signals import pre_save, post_save, post_init
from django.dispatch import receiver
from .models import Member
@receiver(post_save, sender=Member)
def promote(sender, instance, created, update_fields, **kwargs):
    print("saved", instance.name, created, update_fields and sorted(update_fields), instance.points)
    Member.objects.filter(pk=instance.pk).update(level=Case(When(points__gte=10, then=Value("gold")), When(points__gt=3, then=Value("silver")), default=F("level")))
    if instance.sponsor_id and created:
        sponsor = instance.sponsor
        sponsor.points = F("points") + 5
        sponsor.save(update_fields=["points"])
