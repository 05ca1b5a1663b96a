"""Mistakes in models, and references to models that never came."""

from collections.abc import Iterator
from types import FunctionType, MethodType
from typing import Any

from django.apps import apps

from .messages import CheckMessage, Error


def check_relations(**kwargs: Any) -> list[CheckMessage]:
    """Relations to nowhere, and rules for deleted rows that cannot be kept."""
    known = set(apps.get_models(include_auto_created=True))
    return [
        error
        for model in apps.get_models()
        for field in (*model._meta.local_fields, *model._meta.local_many_to_many)
        if field.remote_field is not None
        for error in _relation_errors(field, known)
    ]


def check_lazy_references(**kwargs: Any) -> list[CheckMessage]:
    """What still waits for a model (Django: `_check_lazy_references`)."""
    errors = [
        error
        for key, waiting in apps._pending_operations.items()
        for operation in waiting
        for error in _waiting_error(key, operation)
    ]
    return sorted(errors, key=lambda error: error.msg)


def _relation_errors(field: Any, known: set[Any]) -> Iterator[CheckMessage]:
    target = field.remote_field.model
    if isinstance(target, str) or (target not in known and not target._meta.swapped):
        name = target if isinstance(target, str) else target._meta.object_name
        yield Error(
            f"Field defines a relation with model '{name}', which is either not"
            " installed, or is abstract.",
            obj=field,
            id="fields.E300",
        )
    rule = getattr(field.remote_field.on_delete, "kind", "")
    if rule == "SET_NULL" and not field.null:
        yield Error(
            "Field specifies on_delete=SET_NULL, but cannot be null.",
            hint="Set null=True argument on the field, or change the on_delete rule.",
            obj=field,
            id="fields.E320",
        )
    if rule == "SET_DEFAULT" and not field.has_default():
        yield Error(
            "Field specifies on_delete=SET_DEFAULT, but has no default value.",
            hint="Set a default value, or change the on_delete rule.",
            obj=field,
            id="fields.E321",
        )


def _waiting_error(key: tuple[str, str], operation: Any) -> Iterator[CheckMessage]:
    while hasattr(operation, "func"):
        field = getattr(operation, "keywords", {}).get("field")
        if field is not None:
            yield Error(
                f"The field {field} was declared with a lazy reference to"
                f" '{'.'.join(key)}', but {_what_is_missing(key)}.",
                obj=field,
                id="fields.E307",
            )
        operation = operation.func
    if not operation.__module__.startswith("django.") or hasattr(operation, "__self__"):
        yield Error(
            f"{operation} contains a lazy reference to {'.'.join(key)}, but"
            f" {_what_is_missing(key)}.",
            obj=operation,
            id="models.E022",
        )
    connection = getattr(operation, "connection", None)
    if connection is not None:
        signal, receiver = connection
        yield Error(
            f"{_described(receiver)} was connected to the '{_name_of(signal)}' signal"
            f" with a lazy reference to the sender '{'.'.join(key)}', but"
            f" {_what_is_missing(key)}.",
            obj=receiver.__module__,
            id="signals.E001",
        )


def _what_is_missing(key: tuple[str, str]) -> str:
    label, name = key
    if label in apps.app_configs:
        return f"app '{label}' doesn't provide model '{name}'"
    return f"app '{label}' isn't installed"


def _described(receiver: Any) -> str:
    if isinstance(receiver, FunctionType):
        return f"The function '{receiver.__name__}'"
    if isinstance(receiver, MethodType):
        owner = type(receiver.__self__).__name__
        return f"Bound method '{owner}.{receiver.__name__}'"
    return f"An instance of class '{type(receiver).__name__}'"


def _name_of(signal: Any) -> str:
    from django.db.models import signals

    return next((n for n, each in vars(signals).items() if each is signal), "unknown")
