from django.db.models.signals import m2m_changed, post_delete, post_init, post_save, pre_delete
from django.dispatch import receiver
from shop.models import Captain, Player, Team


@receiver([post_init, post_save, post_delete], sender=Player)
@receiver([post_init, post_save, post_delete], sender=Team)
@receiver([post_init, post_save, post_delete], sender=Captain)
def any_signal(sender, instance, signal, **kwargs):
    if sender in (Player, Team, Captain):
        name = {post_init: "init", post_save: "save", post_delete: "delete"}[signal]
        print("  ", name, sender.__name__, instance.pk, instance._state.adding, kwargs.get("created"))
