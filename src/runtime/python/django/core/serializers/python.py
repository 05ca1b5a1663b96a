"""Objects as dicts and back: `{"model": "app.model", "pk": 1, "fields": {…}}`."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from typing import Any, NoReturn

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist
from django.utils.encoding import is_protected_type

from .base import (
    DeserializationError,
    DeserializedObject,
    M2MDeserializationError,
)


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
    # Without its own key a child needs that of its parent.
    link = opts.pk if natural_pk and opts.pk.remote_field else None
    parent_link = link if link and link.remote_field.parent_link else None
    for field in opts.local_fields:
        if (field.serialize or field is parent_link) and (
            only is None or field.name in only
        ):
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
    object_list: Iterable[dict[str, Any]],
    *,
    using: str = "default",
    ignorenonexistent: bool = False,
    handle_forward_references: bool = False,
) -> Iterator[DeserializedObject]:
    """One object for each dict. Raises `DeserializationError`."""
    for row in object_list:
        try:
            model = apps.get_model(row["model"])
        except LookupError, TypeError, ValueError:
            if ignorenonexistent:
                continue
            raise DeserializationError(  # noqa: B904
                f"Invalid model identifier: {row['model']}"
            )
        reader = _Reader(model, row, using, handle_forward_references)
        yield reader.read(ignorenonexistent)


class _Reader:
    """One object: its values, its links, and natural keys that lead nowhere yet."""

    def __init__(
        self, model: Any, row: dict[str, Any], using: str, ahead: bool
    ) -> None:
        self.model, self.row, self.using, self.ahead = model, row, using, ahead
        self.values: dict[str, Any] = {}
        self.links: dict[str, list[Any]] = {}
        self.deferred: dict[Any, Any] = {}

    def read(self, ignore: bool) -> DeserializedObject:
        """The object; with `ignore` without fields that nobody has."""
        opts = self.model._meta
        if "pk" in self.row:
            key = self._read(opts.pk.to_python, self.row["pk"], None)
            self.values[opts.pk.attname] = key
        for name, value in self.row["fields"].items():
            try:
                field = opts.get_field(name)
            except FieldDoesNotExist:
                if ignore:
                    continue
                raise
            self._field(field, value)
        made = _instance(self.model, self.values, self.using)
        return DeserializedObject(made, self.links, self.deferred)

    def _read(self, convert: Any, value: Any, told: Any) -> Any:
        try:
            return convert(value)
        except Exception as error:
            label, pk = self.row["model"], self.row.get("pk")
            _refuse(error, label, pk, told)

    def _field(self, field: Any, value: Any) -> None:
        about = (field, value, self.using, self.row["model"], self.row.get("pk"))
        try:
            if field.many_to_many:
                self.links[field.name] = many(*about)
            elif field.remote_field is not None:
                self.values[field.attname] = one(*about)
            else:
                self.values[field.name] = self._read(field.to_python, value, value)
        except DeserializationError as error:
            origin: BaseException | None = error.__context__
            if isinstance(origin, M2MDeserializationError):
                origin = origin.original_exc
            if not (self.ahead and isinstance(origin, ObjectDoesNotExist)):
                raise
            self.deferred[field] = value


def _refuse(error: Exception, label: str, pk: Any, value: Any) -> NoReturn:
    """Django names no cause: the error only follows the other."""
    raise DeserializationError.WithData(error, label, pk, value)


def many(field: Any, value: Any, using: str | None, label: str, pk: Any) -> list[Any]:
    """Keys of what a many-to-many field links with."""
    try:
        return _keys(field, value, using)
    except M2MDeserializationError as error:
        _refuse(error.original_exc, label, pk, error.pk)


def _keys(field: Any, value: Any, using: str | None) -> list[Any]:
    """Django: `deserialize_m2m_values`."""
    keys: list[Any] = []
    at = value
    try:
        for at in value:
            keys.append(_key(field.remote_field.model, None, at, using))
    except Exception as error:
        raise M2MDeserializationError(error, at) from error
    return keys


def one(field: Any, value: Any, using: str | None, label: str, pk: Any) -> Any:
    """What a foreign key holds (Django: `deserialize_fk_value`)."""
    if value is None:
        return None
    try:
        return _key(field.remote_field.model, field.target_field, value, using)
    except Exception as error:
        _refuse(error, label, pk, value)


def _key(model: Any, target: Any, value: Any, using: str | None) -> Any:
    manager = model._default_manager
    if (
        hasattr(manager, "get_by_natural_key")
        and hasattr(value, "__iter__")
        and not isinstance(value, str)
    ):
        found = manager.db_manager(using).get_by_natural_key(*value)
        return found.pk if target is None else getattr(found, target.attname)
    return (target or model._meta.pk).to_python(value)


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
