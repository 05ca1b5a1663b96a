"""From cells to instances."""

import inspect
from collections.abc import Callable
from functools import partial
from typing import Any

from ..utils import DEFAULT_DB_ALIAS


def loaders(fields: list[Any]) -> list[tuple[int, Any]]:
    """Positions of the columns whose cells are not values yet, and what converts
    them.
    """
    made = ((position, field.loader) for position, field in enumerate(fields))
    return [(position, loader) for position, loader in made if loader is not None]


def from_db_of(model: Any) -> Callable[..., Any]:
    """The model's `from_db()`. One of its own is told of a fetch mode if it takes one
    (Django: `_get_from_db`).
    """
    from .base import Model

    own = model.from_db
    if own.__func__ is Model.from_db.__func__:
        return own
    parameters = inspect.signature(own).parameters
    return partial(own, fetch_mode=None) if "fetch_mode" in parameters else own


def as_from_db_gets_them(model: Any, values: list[Any], converted: bool) -> Any:
    """The values as a `from_db()` of one's own is given them: the database's tuple,
    unless something in it had to be converted (Django: `apply_converters`).
    """
    from .base import Model

    plain = converted or model.from_db.__func__ is Model.from_db.__func__
    return values if plain else tuple(values)


def is_converted(field: Any) -> bool:
    """Whether SQLite stores the column as something else."""
    while field.is_relation:
        field = field.target_field
    return hasattr(field, "from_db_value") or field.get_internal_type() in _CONVERTED


_CONVERTED = {
    "BooleanField",
    "DateField",
    "DateTimeField",
    "DecimalField",
    "DurationField",
    "JSONField",
    "TimeField",
    "UUIDField",
}


def instances_of(
    model: Any, rows: list[dict[str, Any]], names: list[str] | None
) -> list[Any]:
    """Instances of rows by column name; without `names` all columns are loaded."""
    fields = [
        field
        for field in model._meta.concrete_fields
        if names is None or field.attname in names or field is model._meta.pk
    ]
    attnames = [field.attname for field in fields]
    convert = loaders(fields)
    from_db = from_db_of(model)
    converted = any(map(is_converted, fields))
    made = []
    for row in rows:
        values = [row.get(name) for name in attnames]
        for position, loader in convert:
            values[position] = loader(values[position])
        given = as_from_db_gets_them(model, values, converted)
        made.append(from_db(DEFAULT_DB_ALIAS, attnames, given))
    return made
