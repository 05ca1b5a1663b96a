from django.db import models
from django.db.models.signals import post_init, post_save, pre_save
from django.dispatch import receiver

from .fields import Address, CentsField, DataField, SecretField, SetField


class Person(models.Model):
    name = models.CharField(max_length=9)
    home = DataField(Address, default=Address)
    work = DataField(Address, null=True, blank=True)
    skills = SetField(default=set)
    secret = SecretField(max_length=50, unique=True)
    pay = CentsField(null=True)


class Badge(models.Model):
    person = models.ForeignKey(Person, models.CASCADE, to_field="secret", related_name="badges")


@receiver([pre_save, post_save, post_init], sender=Person)
def show(instance, signal, **kwargs):
    name = {id(pre_save): "pre", id(post_save): "post", id(post_init): "init"}[id(signal)]
    print("  ", name, instance.name, instance.home, instance.work, sorted(instance.skills), instance.secret, instance.pay)
