import functools

from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from django.utils.module_loading import import_string

from .models import Recipe


def once_per_instance(method):
    @functools.wraps(method)
    def inner(sender, instance, **kwargs):
        key = f"_done_{method.__name__}"
        if getattr(instance, key, False):
            print("already", method.__name__)
            return
        setattr(instance, key, True)
        return method(sender, instance, **kwargs)
    return inner


@receiver(post_save, sender=Recipe)
@once_per_instance
def warm(sender, instance, **kwargs):
    print("words", instance.word_count, "word_count" in instance.__dict__)


@receiver(pre_save, sender=Recipe)
def cool(sender, instance, **kwargs):
    instance.__dict__.pop("word_count", None)


hook = import_string("shop.signals.warm")
