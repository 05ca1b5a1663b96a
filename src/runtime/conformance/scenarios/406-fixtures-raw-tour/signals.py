from django.db.models.signals import m2m_changed, post_save, pre_save
from django.dispatch import receiver
from functools import wraps
from .models import Author, Book


def disable_for_loaddata(signal_handler):
    """Decorator that turns off signal handlers when loading fixture data."""
    @wraps(signal_handler)
    def wrapper(*args, **kwargs):
        if kwargs.get("raw"):
            print("  raw, skipped", signal_handler.__name__, kwargs["sender"].__name__)
            return
        signal_handler(*args, **kwargs)
    return wrapper


@receiver(post_save)
@disable_for_loaddata
def your_fun(sender, instance, **kwargs):
    print("  saved", sender.__name__, instance.pk, args_of(kwargs))


def args_of(kwargs):
    return {k: v for k, v in sorted(kwargs.items()) if k != "signal"}


@receiver(m2m_changed, sender=Book.authors.through)
def linked(action, pk_set, raw, instance, **kwargs):
    print("  linked", action, sorted(pk_set or []), raw, instance.pk)
