"""An object that was read and not yet saved."""

from typing import Any

from django.db import models


class DeserializationError(Exception):
    """The data describe no object."""

    @classmethod
    def WithData(  # noqa: N802
        cls, original_exc: Exception, model: str, fk: Any, field_value: Any
    ) -> DeserializationError:
        """The error, and which value of which object it is about."""
        return cls(f"{original_exc}: ({model}:pk={fk}) field_value was '{field_value}'")


class M2MDeserializationError(Exception):
    """One of the keys of a many-to-many field leads nowhere."""

    def __init__(self, original_exc: Exception, pk: Any) -> None:
        self.original_exc = original_exc
        self.pk = pk


class SerializerDoesNotExist(KeyError):
    """No such format."""


class DeserializedObject:
    """Saves without the model's own `save()` (Django: `DeserializedObject`)."""

    def __init__(
        self,
        obj: Any,
        m2m_data: dict[str, list[Any]] | None = None,
        deferred_fields: dict[Any, Any] | None = None,
    ) -> None:
        self.object = obj
        self.m2m_data = m2m_data
        self.deferred_fields = deferred_fields
        """Natural keys of objects that come later, by field."""

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__}: {self.object._meta.label}(pk={self.object.pk})>"
        )

    def save(
        self, save_m2m: bool = True, using: str | None = None, **kwargs: Any
    ) -> None:
        """Write the row as it is (`raw=True`), then its many-to-many links."""
        models.Model.save_base(self.object, using=using, raw=True, **kwargs)
        if self.m2m_data and save_m2m:
            for name, objects in self.m2m_data.items():
                getattr(self.object, name).set_base(objects, raw=True)
        self.m2m_data = None

    def save_deferred_fields(self, using: str | None = None) -> None:
        """Follow the natural keys that led nowhere yet, and save again."""
        from .python import many, one

        self.m2m_data = {}
        label, pk = self.object._meta.label_lower, self.object.pk
        for field, value in (self.deferred_fields or {}).items():
            if field.many_to_many:
                self.m2m_data[field.name] = many(field, value, using, label, pk)
            else:
                key = one(field, value, using, label, pk)
                setattr(self.object, field.attname, key)
        self.save()
