"""Simple queries as the SQL that Django would show; there is no SQL behind them."""

from typing import Any

from django.core.exceptions import EmptyResultSet

from ...utils import not_supported
from .masks import select_mask

_OPERATORS = {"exact": "=", "gt": ">", "gte": ">=", "lt": "<", "lte": "<="}


def sql_text(query: Any) -> str:
    """`SELECT … FROM … WHERE …`.

    Raises `NotSupportedError` for what is more than that.
    """
    if (
        query.joins
        or query.annotations
        or query.combined
        or query.related
        or query.having
        or query.model._meta.parents
    ):
        raise not_supported("The SQL of a query with joins, aggregates or combinations")
    if query.empty:
        raise EmptyResultSet
    table = query.model._meta.db_table
    mask = select_mask(query)
    names = query.names or [
        field.attname
        for field in query.model._meta.concrete_fields
        if not mask or field.name in mask
    ]
    columns = ", ".join(f'"{table}"."{_column(query, name)}"' for name in names)
    text = f'SELECT {"DISTINCT " if query.distinct else ""}{columns} FROM "{table}"'
    if query.where:
        text += " WHERE " + " AND ".join(
            _condition(query, part, table) for part in query.where
        )
    order = [
        f"{_condition(query, part['by'], table)}"
        f" {'DESC' if part['descending'] else 'ASC'}"
        for part in query._ordering()
    ]
    if order:
        text += " ORDER BY " + ", ".join(order)
    if query.high is not None:
        text += f" LIMIT {query.high - query.low}"
    if query.low:
        text += f" OFFSET {query.low}"
    return text


def _column(query: Any, name: str) -> str:
    return query.model._meta.find(
        query.model._meta.pk.name if name == "pk" else name
    ).column


def _condition(query: Any, json: Any, table: str) -> str:
    kind = json[0]
    if kind == "column":
        return f'"{table}"."{_column(query, json[2])}"'
    if kind == "value":
        return str(json[1])
    if kind == "compare" and json[1] in _OPERATORS:
        left, right = (_condition(query, part, table) for part in json[2:])
        return f"{left} {_OPERATORS[json[1]]} {right}"
    if kind == "isnull":
        return f"{_condition(query, json[1], table)} IS {'' if json[2] else 'NOT '}NULL"
    if kind in ("and", "or"):
        inside = f" {kind.upper()} ".join(
            _condition(query, part, table) for part in json[1:]
        )
        return f"({inside})"
    if kind == "not":
        return f"NOT ({_condition(query, json[1], table)})"
    if kind == "in" and json[2]:
        options = ", ".join(_condition(query, part, table) for part in json[2])
        return f"{_condition(query, json[1], table)} IN ({options})"
    raise not_supported("The SQL of this condition")
