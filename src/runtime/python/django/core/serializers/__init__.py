"""Objects as data and back (Django: `django.core.serializers`)."""

from collections.abc import Iterator
from typing import Any

from . import json, python
from .base import DeserializationError, DeserializedObject, SerializerDoesNotExist

__all__ = [
    "DeserializationError",
    "DeserializedObject",
    "SerializerDoesNotExist",
    "deserialize",
    "serialize",
]

_FORMATS: dict[str, Any] = {"json": json, "python": python}


def serialize(format: str, queryset: Any, **options: Any) -> Any:
    """The objects as `json` text or `python` dicts."""
    return _format(format).serialize(queryset, **options)


def deserialize(
    format: str, stream_or_string: Any, **options: Any
) -> Iterator[DeserializedObject]:
    """The objects again, not saved yet. Raises `DeserializationError`."""
    return _format(format).Deserializer(stream_or_string, **options)


def _format(name: str) -> Any:
    if name in ("xml", "yaml", "jsonl"):
        raise NotImplementedError(
            f"The serializer {name!r} is not supported by this playground"
        )
    if name not in _FORMATS:
        raise SerializerDoesNotExist(name)
    return _FORMATS[name]
