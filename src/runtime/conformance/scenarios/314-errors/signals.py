from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from .models import A, B


@receiver(post_save, sender=A)
def chain(sender, instance, **kwargs):
    if instance.name == "chain":
        try:
            int("x")
        except ValueError as e:
            raise RuntimeError("in receiver") from e
    if instance.name == "ctx":
        try:
            {}["k"]
        except KeyError:
            raise LookupError("again")
    if instance.name == "note":
        e = ValueError("noted")
        e.add_note("a note")
        raise e
    if instance.name == "group":
        raise ExceptionGroup("several", [ValueError(1), TypeError("t")])
    if instance.name == "exit":
        raise SystemExit(3)
    if instance.name == "stop":
        raise StopIteration("s")
