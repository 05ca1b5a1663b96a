"""Objects from dicts: `{"model": "app.model", "pk": 1, "fields": {…}}`."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist

from .base import DeserializationError, DeserializedObject


def Deserializer(  # noqa: N802
    object_list: list[dict[str, Any]],
    *,
    using: str = "default",
    ignorenonexistent: bool = False,
) -> Iterator[DeserializedObject]:
    """One object for each dict. Raises `DeserializationError`."""
    for row in object_list:
        try:
            model = apps.get_model(row["model"])
        except LookupError, ValueError, KeyError:
            if ignorenonexistent:
                continue
            raise DeserializationError(
                f"Invalid model identifier: {row.get('model')!r}"
            ) from None
        yield _build(model, row, using, ignorenonexistent)


def _build(
    model: Any, row: dict[str, Any], using: str, ignore: bool
) -> DeserializedObject:
    values: dict[str, Any] = {}
    links: dict[str, list[Any]] = {}
    if row.get("pk") is not None:
        values[model._meta.pk.attname] = model._meta.pk.to_python(row["pk"])
    for name, value in row.get("fields", {}).items():
        try:
            field = model._meta.get_field(name)
        except FieldDoesNotExist:
            if ignore:
                continue
            raise
        if field.many_to_many:
            target = field.remote_field.model
            links[field.name] = [_key(target, each, using) for each in value]
        elif field.remote_field is not None:
            values[field.attname] = (
                None if value is None else _key(field.remote_field.model, value, using)
            )
        else:
            values[field.name] = field.to_python(value)
    return DeserializedObject(model(**values), links)


def _key(model: Any, value: Any, using: str) -> Any:
    manager = model._default_manager
    if isinstance(value, (list, tuple)) and hasattr(manager, "get_by_natural_key"):
        return manager.db_manager(using).get_by_natural_key(*value).pk
    return model._meta.pk.to_python(value)
