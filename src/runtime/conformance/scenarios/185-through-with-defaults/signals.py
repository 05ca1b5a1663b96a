from django.db.models.signals import m2m_changed, post_save, pre_delete, post_delete
from django.dispatch import receiver
from .models import Group, Membership, Person


@receiver(m2m_changed)
def any_change(sender, instance, action, reverse, model, pk_set, using, **kw):
    print(sender._meta.label, instance, action, reverse, model.__name__, pk_set)
    if action == "pre_add" and "veto" in [p.name for p in Person.objects.filter(pk__in=pk_set)]:
        raise PermissionError("veto")


@receiver([post_save, pre_delete, post_delete], sender=Membership)
def membership(instance, signal, **kw):
    print("membership", instance.pk, instance.person, kw.get("created"))
