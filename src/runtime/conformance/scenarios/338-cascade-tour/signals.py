from django.db.models.signals import m2m_changed, post_delete, pre_delete, post_save, pre_save
from django.dispatch import receiver
from . import models


def told(sender, instance, signal, origin=None, **kw):
    which = "pre" if signal is pre_delete else "post"
    print(f"{which} {sender.__name__} {instance} pk={instance.pk} origin={type(origin).__name__}")


for model in (models.Country, models.City, models.Person, models.Passport, models.Visa):
    pre_delete.connect(told, model)
    post_delete.connect(told, sender=model)


@receiver(pre_delete, sender=models.Passport.stamps.through)
def stamps(sender, instance, **kw):
    print("stamp", instance, instance.country_id)


@receiver(post_save, sender=models.Person)
def saved(instance, **kw):
    print("saved", instance)
