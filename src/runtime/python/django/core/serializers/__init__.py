"""Objects as data and back; only what fixtures need."""

from .base import DeserializationError, DeserializedObject

__all__ = ["DeserializationError", "DeserializedObject"]
