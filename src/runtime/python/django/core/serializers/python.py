"""Objects as dicts and back: `{"model": "app.model", "pk": 1, "fields": {…}}`."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.utils.encoding import is_protected_type

from .base import DeserializationError, DeserializedObject


def serialize(
    queryset: Iterable[Any],
    *,
    fields: Collection[str] | None = None,
    use_natural_foreign_keys: bool = False,
    use_natural_primary_keys: bool = False,
) -> list[dict[str, Any]]:
    """One dict for each object, with the fields of its own table."""
    return [
        _as_dict(obj, fields, use_natural_foreign_keys, use_natural_primary_keys)
        for obj in queryset
    ]


def _as_dict(
    obj: Any, only: Collection[str] | None, natural_keys: bool, natural_pk: bool
) -> dict[str, Any]:
    opts = obj._meta.concrete_model._meta
    made: dict[str, Any] = {"model": str(obj._meta)}
    if not (natural_pk and hasattr(obj, "natural_key")):
        made["pk"] = _value(obj, obj._meta.pk)
    values = made["fields"] = {}
    for field in opts.local_fields:
        if field.serialize and (only is None or field.name in only):
            values[field.name] = _value_or_key(obj, field, natural_keys)
    for field in opts.local_many_to_many:
        if not field.remote_field.through._meta.auto_created:
            continue
        if field.serialize and (only is None or field.name in only):
            linked = getattr(obj, field.name).order_by("pk")
            by_name = natural_keys and hasattr(field.related_model, "natural_key")
            values[field.name] = [
                each.natural_key() if by_name else _value(each, each._meta.pk)
                for each in linked
            ]
    return made


def _value_or_key(obj: Any, field: Any, natural_keys: bool) -> Any:
    if natural_keys and hasattr(field.related_model, "natural_key"):
        related = getattr(obj, field.name)
        return None if related is None else related.natural_key()
    return _value(obj, field)


def _value(obj: Any, field: Any) -> Any:
    value = field.value_from_object(obj)
    return value if is_protected_type(value) else field.value_to_string(obj)


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
                f"Invalid model identifier: {row.get('model')}"
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
    return DeserializedObject(_instance(model, values, using), links)


def _instance(model: Any, values: dict[str, Any], using: str) -> Any:
    """Without a key, that of the row with the same natural key, if there is one
    (Django: `build_instance`)."""
    manager, key = model._default_manager, model._meta.pk
    if (
        values.get(key.attname) is None
        and hasattr(manager, "get_by_natural_key")
        and hasattr(model, "natural_key")
    ):
        made = model(**values)
        made._state.db = using
        with suppress(model.DoesNotExist):
            found = manager.db_manager(using).get_by_natural_key(*made.natural_key())
            values[key.attname] = key.to_python(found.pk)
    return model(**values)


def _key(model: Any, value: Any, using: str) -> Any:
    manager = model._default_manager
    if isinstance(value, (list, tuple)) and hasattr(manager, "get_by_natural_key"):
        return manager.db_manager(using).get_by_natural_key(*value).pk
    return model._meta.pk.to_python(value)
