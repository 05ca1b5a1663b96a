"""An object that was read and not yet saved."""

from typing import Any

from django.db import models


class DeserializationError(Exception):
    """The data describe no object."""


class SerializerDoesNotExist(KeyError):
    """No such format."""


class DeserializedObject:
    """Saves without the model's own `save()` (Django: `DeserializedObject`)."""

    def __init__(self, obj: Any, m2m_data: dict[str, list[Any]]) -> None:
        self.object = obj
        self.m2m_data = m2m_data

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__}: {self.object._meta.label}(pk={self.object.pk})>"
        )

    def save(
        self, save_m2m: bool = True, using: str | None = None, **kwargs: Any
    ) -> None:
        """Write the row as it is (`raw=True`), then its many-to-many links."""
        models.Model.save_base(self.object, using=using, raw=True, **kwargs)
        if save_m2m:
            for name, objects in self.m2m_data.items():
                getattr(self.object, name).set_base(objects, raw=True)
        self.m2m_data = {}
