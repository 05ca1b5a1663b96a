"""Things that dicts can have for keys (Django: `django.utils.hashable`)."""

from collections.abc import Iterable
from typing import Any


def make_hashable(value: Any) -> Any:
    """The value, or tuples of what is in it. Raises `TypeError` for the rest."""
    if isinstance(value, dict):
        return tuple((key, make_hashable(each)) for key, each in sorted(value.items()))
    try:
        hash(value)
    except TypeError:
        if isinstance(value, Iterable):
            return tuple(map(make_hashable, value))
        raise
    return value
