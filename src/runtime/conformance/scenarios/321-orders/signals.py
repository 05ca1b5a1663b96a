import contextvars
import threading
from contextlib import contextmanager
from django.db.models.signals import post_init, post_save, pre_save
from django.dispatch import Signal, receiver
from .models import Log, Order, State

moved = {state: Signal() for state in State}
actor = contextvars.ContextVar("actor", default="system")
disabled = set()


@contextmanager
def acting(name):
    token = actor.set(name)
    try:
        yield
    finally:
        actor.reset(token)


@contextmanager
def without(*handlers):
    disabled.update(handlers)
    try:
        yield
    finally:
        disabled.difference_update(handlers)


@receiver(post_init, sender=Order)
def remember(instance, **kwargs):
    instance.__dict__["_was"] = None if instance._state.adding else instance.state


@receiver(post_save, sender=Order)
def log(sender, instance, created, **kwargs):
    if log in disabled:
        print("disabled")
        return
    if created or instance._was != instance.state:
        Log.objects.create(order=instance, old=instance._was, new=instance.state, by=actor.get())
        signal = moved[State(instance.state)]
        print(instance.state, signal.send(sender=sender, order=instance, old=instance._was) or "nobody")
        instance._was = instance.state


@receiver(list(moved.values()), sender=Order)
def any_move(order, old, signal, **kwargs):
    (state,) = [s for s, sig in moved.items() if sig is signal]
    return f"{old}>{state.label}"


@receiver(moved[State.PAID])
def ship(order, **kwargs):
    order.move(State.SENT)
    return "shipped"
