from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.dispatch import receiver
from .models import Follow, Person


@receiver(post_save, sender=Follow)
@receiver(post_delete, sender=Follow)
def follow(sender, instance, signal, **kwargs):
    name = "post_save" if signal is post_save else "post_delete"
    print(" ", name, instance, kwargs.get("created"), kwargs.get("origin"))


def friends(sender, **kwargs):
    kwargs.pop("signal")
    print("  friends", kwargs["action"], kwargs["instance"], kwargs["reverse"], kwargs["model"].__name__, sorted(kwargs["pk_set"] or []), kwargs["using"])


m2m_changed.connect(friends, sender=Person.friends.through)


@receiver(m2m_changed, sender=Follow)
def m2m_follow(sender, instance, action, pk_set, reverse, **kwargs):
    print("  m2m", action, instance, sorted(pk_set or []), reverse)
    if action == "pre_add" and instance.pk in pk_set:
        pk_set.discard(instance.pk)
