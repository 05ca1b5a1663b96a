from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from .models import Club, Place, Player, Team


@receiver(m2m_changed)
def changed(sender, instance, action, reverse, model, pk_set, using, **kwargs):
    print(sender.__name__, type(instance).__name__, instance, action, reverse, model.__name__, sorted(pk_set) if pk_set is not None else None)
    if sender is Team.sponsors.through and action == "pre_add" and not reverse:
        poor = set(Player.objects.filter(pk__in=pk_set, rich=False).values_list("pk", flat=True))
        if poor:
            raise ValueError(f"poor: {sorted(poor)}")


@receiver(post_save, sender=Place)
@receiver(post_delete, sender=Place)
def placed(instance, **kwargs):
    print("place", instance.team_id, instance.player_id, instance.number, kwargs.get("created", "gone"))
