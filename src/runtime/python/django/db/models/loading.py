"""From cells to instances."""

from typing import Any

from ..utils import DEFAULT_DB_ALIAS


def loaders(fields: list[Any]) -> list[tuple[int, Any]]:
    """Positions of the columns whose cells are not values yet, and what converts
    them.
    """
    made = ((position, field.loader) for position, field in enumerate(fields))
    return [(position, loader) for position, loader in made if loader is not None]


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
    made = []
    for row in rows:
        values = [row.get(name) for name in attnames]
        for position, loader in convert:
            values[position] = loader(values[position])
        made.append(model.from_db(DEFAULT_DB_ALIAS, attnames, values))
    return made
