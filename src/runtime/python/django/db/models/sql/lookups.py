"""Look-ups: the last part of `name__icontains`, and what its value must be."""

import difflib
from typing import Any

from _host import cells
from django.core.exceptions import FieldError

from ...utils import NotSupportedError
from .. import fields
from ..constants import LOOKUP_SEP
from ..fields.json import JSONField
from .zones import in_zone

COMPARISONS = frozenset(
    [
        "exact",
        "iexact",
        "gt",
        "gte",
        "lt",
        "lte",
        "contains",
        "icontains",
        "startswith",
        "istartswith",
        "endswith",
        "iendswith",
        "regex",
        "iregex",
    ]
)
LOOKUPS = COMPARISONS | {"in", "range", "isnull"}
_TEXT = COMPARISONS - {"exact", "gt", "gte", "lt", "lte"}
TRANSFORMS = frozenset(
    [
        "year",
        "iso_year",
        "quarter",
        "month",
        "week",
        "day",
        "week_day",
        "iso_week_day",
        "hour",
        "minute",
        "second",
        "date",
        "time",
    ]
)
_JSON_KEYS = frozenset({"has_key", "has_keys", "has_any_keys"})


def apply_transforms(
    json: Any, field: Any, names: list[str], filters: bool = False
) -> tuple[Any, Any, str]:
    """Apply what stands between a column and its look-up; with the look-up's name.
    Where it filters, Django complains of a name with all that follows it.
    """
    path: list[Any] = []
    for position, name in enumerate(names):
        last = position == len(names) - 1
        if isinstance(field, JSONField):
            if last and (
                name in LOOKUPS or name in _JSON_KEYS or name == "contained_by"
            ):
                return _member(json, path), field, name
            path.append(int(name) if name.lstrip("-").isdigit() else name)
        elif name in TRANSFORMS and name in field._transforms:
            json = ["call", name, in_zone(json, field)]
            field = _result_of(name)
        elif last and name in LOOKUPS:
            return json, field, name
        else:
            whole = LOOKUP_SEP.join(names[position:]) if filters else name
            raise unsupported(field, name, whole)
    return _member(json, path), field, "exact"


def _member(json: Any, path: list[Any]) -> Any:
    return ["member", json, path] if path else json


def _result_of(transform: str) -> Any:
    if transform == "date":
        return fields.DateField()
    if transform == "time":
        return fields.TimeField()
    return fields.IntegerField()


def unsupported(field: Any, name: str, whole: str) -> FieldError:
    """Django's words for a look-up or transform that a field does not have; `whole`:
    with what follows.
    """
    # A link is looked up by the foreign key of its row.
    kind = "ForeignKey" if field.many_to_many else type(field).__name__
    known = LOOKUPS | getattr(field, "_transforms", frozenset())
    close = difflib.get_close_matches(name, sorted(known))
    hint = f", perhaps you meant {' or '.join(close)}?" if close else "."
    return FieldError(
        f"Unsupported lookup '{whole}' for {kind} or join on the field not"
        f" permitted{hint}"
    )


def build(name: str, left: Any, field: Any, value: Any, resolve: Any) -> Any:
    """The condition. `resolve` turns expressions and queries on the right side."""
    if value is None and name not in ("exact", "iexact"):
        raise ValueError("Cannot use None as a query value")
    if name == "isnull":
        if left[0] == "member":
            return ["not", _is_there(left)] if value else _is_there(left)
        if not isinstance(value, bool):
            resolve.query.fault = ValueError(
                "The QuerySet value for an isnull lookup must be True or False."
            )
        return ["isnull", left, bool(value)]
    if value is None:
        if isinstance(field, JSONField):
            return ["compare", "exact", left, ["value", "null"]]
        return ["isnull", left, True]
    is_about_json = isinstance(field, JSONField) and name in (
        "contains",
        "contained_by",
    )
    if name in _JSON_KEYS or is_about_json:
        return _json_lookup(name, left, value)
    if name == "in":
        return _in(left, field, value, resolve)
    if name == "range":
        low, high = value[0], value[1]
        return [
            "and",
            ["compare", "gte", left, _right("gte", left, field, low, resolve)],
            ["compare", "lte", left, _right("lte", left, field, high, resolve)],
        ]
    return ["compare", name, left, _right(name, left, field, value, resolve)]


def _is_there(member: Any) -> Any:
    """JSON knows `null`, which is not the same as nothing."""
    return ["hasMember", *member[1:]]


def _in(left: Any, field: Any, value: Any, resolve: Any) -> Any:
    query = resolve.subquery(value, field)
    if query is not None:
        return ["inQuery", left, query]
    if isinstance(value, str) or not hasattr(value, "__iter__"):
        if isinstance(value, str):
            value = list(value)
        else:
            raise TypeError(f"{type(value).__name__!r} object is not iterable")
    options = [
        _right("exact", left, field, one, resolve) for one in value if one is not None
    ]
    return ["in", left, options]


def _right(name: str, left: Any, field: Any, value: Any, resolve: Any) -> Any:
    resolved = resolve.expression(value, single=name == "exact")
    if resolved is not None:
        return resolved
    if name in _TEXT:
        text = str(value)
        if isinstance(field, fields.UUIDField) and name not in ("regex", "iregex"):
            text = text.replace("-", "")
        return ["value", text]
    if field is None:
        return ["value", cells.to_cell(value)]
    if left[0] == "member":
        # Members of documents are compared as what they are, containers as text, and
        # so are `true` and `false` (Django: `KeyTransformExact.process_rhs`).
        plain = isinstance(value, (str, int, float, bool))
        if name == "exact" and isinstance(value, bool):
            plain = False
        return ["value", value if plain else cells.dumps(value)]
    if isinstance(field, fields.IntegerField):
        return ["value", field.operand_for(name, value)]
    return ["value", field.operand(value)]


def _json_lookup(name: str, left: Any, value: Any) -> Any:
    if name in ("contains", "contained_by"):
        raise NotSupportedError(
            f"{name} lookup is not supported on this database backend."
        )
    keys = [value] if name == "has_key" else list(value)
    path = left[2] if left[0] == "member" else []
    inner = left[1] if left[0] == "member" else left
    parts = [["hasMember", inner, [*path, str(key)]] for key in keys]
    return ["or" if name == "has_any_keys" else "and", *parts]
