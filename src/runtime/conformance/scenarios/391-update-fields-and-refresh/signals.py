from django.db.models import F
from django.db.models.signals import post_save, pre_save, post_init, pre_init
from django.dispatch import receiver
from .models import *

inits = []


@receiver(pre_init, sender=Doc)
def pre(sender, args, kwargs, **kw):
    inits.append((len(args), sorted(kwargs)))


@receiver(post_init, sender=Doc)
def post(instance, **kw):
    inits.append((instance.pk, instance._state.adding, sorted(instance.get_deferred_fields())))


@receiver(pre_save, sender=Doc)
def normalise(instance, update_fields, **kw):
    if update_fields is not None and "title" not in update_fields:
        return print("  pre: title not written", sorted(update_fields))
    instance.title = instance.title.strip().title()


@receiver(post_save, sender=Doc)
def saved(sender, instance, update_fields, created, **kw):
    row = sender.objects.filter(pk=instance.pk).values("title", "body", "hits", "owner__name").get()
    print("  post:", created, update_fields and sorted(update_fields), row)
    if update_fields and "hits" in update_fields and row["hits"] > 2:
        instance.hits = F("hits") - 2
        instance.save(update_fields=("hits",))
