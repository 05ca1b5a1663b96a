from django.db.models.signals import post_save, post_init
from django.dispatch import receiver
from .models import Book, Labelling
inits = []
@receiver(post_init, sender=Book)
def count(sender, instance, **kwargs):
    inits.append(instance.pk)
@receiver(post_save, sender=Book)
def saved(sender, instance, **kwargs):
    print("saved", instance, kwargs["created"])
@receiver(post_save, sender=Labelling)
def labelled(sender, instance, **kwargs):
    print("labelled", instance.book, instance.label.name, instance.weight)
