"""`union()`, `intersection()` and `difference()`."""

from typing import Any

from ...utils import DatabaseError
from ..expressions import F, OrderBy
from ..fields.numbers import DecimalField
from .ordering import wanted_order


def combined_json(query: Any) -> dict[str, Any]:
    """The combined query; its order is by columns of the first one."""
    operator, keep_all, parts = query.combined
    for part in parts:
        _refuse_order(part)
    added = added_columns(query)
    parts = [_with_names(part, query.names) for part in parts]
    names = [*column_names(parts[0]), *added]
    made = query.json([], ordered=False)
    order = [_position(query, one, names) for one in wanted_order(query)]
    return {
        **made,
        "joins": [],
        "where": None,
        "groupBy": None,
        "order": order,
        "combined": {
            "operator": operator,
            "all": keep_all,
            "queries": [
                combined_json(part)
                if part.combined
                else part.json([*selection(part), *_columns(part, added)])
                for part in parts
            ],
        },
    }


def added_columns(query: Any) -> list[str]:
    """What it is ordered by and does not select: Django then selects it too, unless
    one of the queries says itself what it selects.
    """
    parts = query.combined[2]
    if any(part.names is not None or part.combined for part in parts):
        return []
    names = column_names(_with_names(parts[0], query.names))
    wanted = dict.fromkeys(_order_name(query, one)[0] for one in wanted_order(query))
    return [name for name in wanted if name is not None and name not in names]


def _columns(query: Any, names: list[str]) -> list[Any]:
    return [_stored(query.resolve_name(name).json) for name in names]


def _with_names(part: Any, names: list[str] | None) -> Any:
    """What `values()` asked for afterwards holds for those that said nothing
    (Django: `_get_combinator_part_sql`).
    """
    if names is None or part.names is not None:
        return part
    made = part.clone()
    made.names = names
    return made


def _refuse_order(part: Any) -> None:
    """SQLite takes neither in one of the queries (Django: `get_combinator_sql`)."""
    if part.is_sliced:
        raise DatabaseError(
            "LIMIT/OFFSET not allowed in subqueries of compound statements."
        )
    if wanted_order(part):
        raise DatabaseError(
            "ORDER BY not allowed in subqueries of compound statements."
        )


def selection(query: Any) -> list[Any]:
    """What one of the queries selects."""
    if query.names is not None:
        return _columns(query, query.names)
    own = [field.attname for field in query.model._meta.concrete_fields]
    return _columns(query, own) + [each.json for each in query.annotations.values()]


def _stored(json: Any) -> Any:
    return ["stored", *json[1:]] if json[0] == "column" and len(json) == 3 else json


def column_names(query: Any) -> list[str]:
    """The names of the selected columns."""
    if query.names is not None:
        return list(query.names)
    return [field.attname for field in query.model._meta.concrete_fields] + [
        *query.annotations
    ]


def _position(query: Any, wanted: Any, names: list[str]) -> dict[str, Any]:
    name, descending = _order_name(query, wanted)
    if name not in names:
        raise DatabaseError(
            "ORDER BY term does not match any column in the result set."
        )
    by: list[Any] = ["output", names.index(name)]
    if isinstance(query.resolve_name(name).field, DecimalField):
        by = ["call", "CastReal", by]
    return {"by": by, "descending": descending != query.turned, "nulls": None}


def _order_name(query: Any, wanted: Any) -> tuple[str | None, bool]:
    """The name something is ordered by, if it has one, and whether downwards."""
    descending = False
    if isinstance(wanted, OrderBy):
        descending, wanted = wanted.descending, wanted.expression
    if isinstance(wanted, F):
        wanted = wanted.name
    if not isinstance(wanted, str):
        return None, descending
    name = wanted.lstrip("-")
    if name == "pk":
        name = query.model._meta.pk.attname
    return name, descending != wanted.startswith("-")
