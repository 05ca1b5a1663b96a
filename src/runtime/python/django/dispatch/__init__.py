"""django.dispatch: signals and the decorator for their receivers."""

from django.dispatch.dispatcher import Signal, receiver

__all__ = ["Signal", "receiver"]
