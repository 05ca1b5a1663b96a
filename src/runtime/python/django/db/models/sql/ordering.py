"""`order_by()` and `Meta.ordering` as the engine sorts."""

from typing import Any

from django.core.exceptions import FieldError

from ...utils import not_supported
from ..constants import LOOKUP_SEP
from ..expressions import F, OrderBy


def wanted_order(query: Any) -> Any:
    """As a person wrote it. `Meta.ordering` does not count in grouped queries."""
    if not query.order and query.default_order and not query.group:
        return query.model._meta.ordering
    return query.order


def ordering(query: Any) -> list[dict[str, Any]]:
    """What the rows are sorted by."""
    made: list[dict[str, Any]] = []
    for one in wanted_order(query):
        made.extend(_one(query, query.model, one, "", query.turned, ()))
    return made


def _one(
    query: Any,
    model: Any,
    wanted: Any,
    prefix: str,
    turned: bool,
    seen: tuple[Any, ...],
) -> list[dict[str, Any]]:
    if not isinstance(wanted, str):
        part = wanted if isinstance(wanted, OrderBy) else OrderBy(wanted)
        expression = part.expression
        if prefix and isinstance(expression, F):
            expression = F(prefix + expression.name)
        return [part.ordering(expression.resolve_expression(query, None).json, turned)]
    if wanted == "?":
        raise not_supported("Random order with order_by('?')")
    descending = wanted.startswith("-")
    name = prefix + wanted.lstrip("-+")
    resolved = query.resolve_name(name)
    # What is selected by that name is what is meant, not the object behind it.
    is_selected = query.names is not None and name in query.names
    field = None if is_selected else resolved.field
    last = name.split(LOOKUP_SEP)[-1]
    is_object = (
        field is not None
        and field.is_relation
        and last
        not in (
            getattr(field, "attname", None),
            "pk",
        )
    )
    if is_object and field.related_model._meta.ordering:
        if field in seen:
            raise FieldError("Infinite loop caused by ordering.")
        found: list[dict[str, Any]] = []
        for inner in field.related_model._meta.ordering:
            found.extend(
                _one(
                    query,
                    field.related_model,
                    inner,
                    name + LOOKUP_SEP,
                    turned != descending,
                    (*seen, field),
                )
            )
        return found
    return [{"by": resolved.json, "descending": descending != turned, "nulls": None}]
