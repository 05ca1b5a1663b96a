from django.db import models
from django.db.models.signals import pre_save
from django.dispatch import receiver
from .models import Person


@receiver(pre_save)
def strip_all(sender, instance, **kwargs):
    for field in instance._meta.get_fields():
        if isinstance(field, models.CharField):
            value = getattr(instance, field.name)
            if value:
                setattr(instance, field.name, value.strip())


@receiver(pre_save, sender=Person)
def kinds(sender, **kwargs):
    F = models
    kinds = (F.CharField, F.TextField, F.IntegerField, F.PositiveIntegerField, F.SmallIntegerField, F.BigIntegerField, F.AutoField, F.ForeignKey, F.ForeignObject, F.FileField, F.Field)
    for field in sender._meta.get_fields(include_hidden=True):
        print(field.name, type(field).__name__, [k.__name__ for k in kinds if isinstance(field, k)], field.is_relation, field.one_to_many, field.one_to_one, field.concrete)
