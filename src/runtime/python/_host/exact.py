"""Values as the conformance recordings write them: plain JSON, the same on every
machine.

Imports nothing of ours: the recorder of real Django (`conformance/tracer.py`) uses
it too.
Addresses, UUIDs and paths are made equal afterwards, in the order of the events.
"""

import datetime
import decimal
import functools
import inspect
import uuid
from typing import Any

MAX_DEPTH = 4
_DAY = 86_400

_now = datetime.datetime.now(datetime.UTC)


def value(given: Any, depth: int = 0) -> Any:
    """`given` as JSON."""
    if given is None or isinstance(given, (bool, float)):
        return given
    if isinstance(given, int):
        return int(given)
    if isinstance(given, (str, uuid.UUID)):
        return str(given)
    if isinstance(given, (datetime.datetime, datetime.date, datetime.time)):
        return _moment(given)
    if isinstance(given, decimal.Decimal):
        return repr(given)
    if isinstance(given, type):
        if getattr(given, "_meta", None) is not None:
            return _model(given)
        return f"{given.__module__}.{given.__qualname__}"
    if isinstance(given, BaseException):
        return error(given)
    if hasattr(type(given), "_meta") and hasattr(given, "_state"):
        return f"{type(given).__name__}#{getattr(given, 'pk', None)}"
    if hasattr(type(given), "_chain") and hasattr(given, "model"):
        return f"QuerySet({_model(given.model)})"
    if hasattr(type(given), "get_models") and hasattr(given, "label"):
        return f"AppConfig({given.label})"
    if type(given).__module__ == "django.tasks.base" and hasattr(given, "status"):
        return f"TaskResult({given.task.module_path}, {given.status})"
    if depth > MAX_DEPTH:
        return "..."
    return _container(given, depth)


def error(given: BaseException) -> str:
    """`ValueError: text`, the parts of a group in brackets."""
    text = f"{type(given).__name__}: {given}"
    parts = getattr(given, "exceptions", None)
    return f"{text} [{'; '.join(error(part) for part in parts)}]" if parts else text


def tables(labels: set[str]) -> dict[str, Any]:
    """Every row of these apps, and users if there are any."""
    from django.apps import apps
    from django.db import OperationalError

    found = {}
    for model in apps.get_models(include_auto_created=True):
        meta = model._meta
        user = meta.label == "auth.User"
        if (
            (meta.app_label not in labels and not user)
            or meta.proxy
            or not meta.managed
        ):
            continue
        names = [
            field.attname
            for field in meta.local_concrete_fields
            if not (meta.auto_created and field.primary_key)
        ]
        try:
            rows = list(model._base_manager.values_list(*names))
        except OperationalError:
            # Defined too late to have a table.
            continue
        if rows or not user:
            cells = [
                {n: _cell(n, v) for n, v in zip(names, row, strict=True)}
                for row in rows
            ]
            key = meta.pk.attname
            found[_model(model)] = sorted(
                cells, key=lambda row, key=key: _order(row, key)
            )
    return dict(sorted(found.items()))


def _container(given: Any, depth: int) -> Any:
    if isinstance(given, (set, frozenset)):
        parts = [value(part, depth + 1) for part in given]
        if all(isinstance(part, int) for part in parts):
            return {"$set": sorted(parts)}
        return {"$set": sorted(parts, key=lambda part: (str(type(part)), str(part)))}
    if isinstance(given, (list, tuple)):
        return [value(part, depth + 1) for part in given]
    if isinstance(given, dict):
        if "wsgi.input" in given:
            return "<environ>"
        return {str(name): value(part, depth + 1) for name, part in given.items()}
    if inspect.iscoroutine(given):
        given.close()
        return "<coroutine>"
    if callable(given) and hasattr(given, "__qualname__"):
        return name_of(given)
    return repr(given)


def _model(model: Any) -> str:
    return f"{model._meta.app_label}.{model.__name__}"


def _moment(given: Any) -> str:
    if isinstance(given, datetime.datetime):
        aware = given if given.tzinfo else given.replace(tzinfo=datetime.UTC)
        near = abs((aware - _now).total_seconds()) < _DAY
    elif isinstance(given, datetime.date):
        near = abs((given - _now.date()).days) <= 1
    else:
        near = False
    return "<now>" if near else given.isoformat()


def name_of(function: Any) -> str:
    """How a function or callable object is called."""
    if isinstance(function, functools.partial):
        return f"partial({name_of(function.func)})"
    return getattr(function, "__qualname__", None) or f"{type(function).__name__}()"


def _cell(name: str, given: Any) -> Any:
    if name == "password" and isinstance(given, str) and given:
        return "<unusable>" if given.startswith("!") else "<password>"
    return value(given)


def _order(row: dict[str, Any], key: str) -> tuple[int, str, int]:
    given = row.get(key)
    if isinstance(given, int):
        return 0, "", given
    if given is not None:
        return 1, str(given), 0
    return 2, "|".join(str(cell).rjust(12) for cell in row.values()), 0
