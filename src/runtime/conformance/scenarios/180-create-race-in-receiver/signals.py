from django.db.models.signals import pre_save, post_save
from django.dispatch import receiver
from .models import Tag


@receiver(pre_save, sender=Tag)
def race(instance, **kw):
    if instance.name == "race" and not Tag.objects.filter(name="race").exists():
        Tag.objects.bulk_create([Tag(name="race", hits=9)])
        print("raced")


@receiver(post_save, sender=Tag)
def saved(instance, created, **kw):
    print("saved", instance.name, instance.hits, created)
    if instance.name == "boom":
        raise ZeroDivisionError
