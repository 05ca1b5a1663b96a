from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from .models import Club, Member


@receiver(post_save, sender=Member)
def welcome(sender, instance, **kwargs):
    check(instance)


def check(instance):
    if instance.name == "bad":
        instance.club.title.foo
    if instance.name == "worse":
        try:
            int("x")
        except ValueError as e:
            raise LookupError("worse") from e
    if instance.name == "group":
        raise ExceptionGroup("many", [ValueError(1), KeyError("k")])
    if instance.name == "none":
        try:
            {}["gone"]
        except KeyError:
            raise RuntimeError("hidden") from None
    if instance.name == "note":
        e = ValueError("with note")
        e.add_note("see the docs")
        raise e
