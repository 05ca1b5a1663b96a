from django.db import transaction
from django.db.models import Max
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import receiver
from .models import Contract, Player, Skill, Team


@receiver(pre_save, sender=Contract)
def number(instance, **kw):
    if not instance.number:
        top = Contract.objects.filter(team=instance.team).aggregate(top=Max("number"))["top"] or 0
        instance.number = top + 1


@receiver(m2m_changed)
def any_links(sender, instance, action, pk_set, reverse, **kw):
    print(sender.__name__, instance, action, None if pk_set is None else sorted(pk_set), reverse)


@receiver(m2m_changed, sender=Player.skills.through)
def learn(instance, action, pk_set, reverse, **kw):
    if action == "pre_add" and not reverse:
        missing = Skill.objects.filter(skill__in=pk_set).exclude(pk__in=pk_set).exclude(player=instance)
        names = list(missing.values_list("name", flat=True).distinct().order_by("name"))
        if names:
            raise ValueError(f"{instance} has to learn {names} first")


@receiver([post_save, post_delete], sender=Contract)
def told(instance, **kw):
    transaction.on_commit(lambda: print("contracts", Contract.objects.filter(team=instance.team).count()), robust=True)
