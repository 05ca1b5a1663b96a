"""From a name such as `author__name` to joins and a column."""

from typing import Any, NamedTuple

from django.core.exceptions import FieldDoesNotExist, FieldError

from ..constants import LOOKUP_SEP


class Hop(NamedTuple):
    """One join: from a column to a column of another model's table."""

    column: str
    model: Any
    target: str
    many: bool
    """It may find several rows."""
    content_type: tuple[str, Any] | None = None
    """For generic relations: the column and value that say whose rows they are."""
    backwards: bool = False
    """The column of `content_type` is where the join starts, not where it ends."""


class Path(NamedTuple):
    """Where a name leads to."""

    hops: list[Hop]
    field: Any
    """The field that was named last: a column, or a relation."""
    column: str
    """The column of the last table."""
    rest: list[str]
    """Names that are no fields: transforms and a look-up."""

    @property
    def many(self) -> bool:
        """Whether several rows may be found for one."""
        return any(hop.many for hop in self.hops)


def walk(model: Any, name: str, choices: Any = (), strict: bool = True) -> Path:
    """Follow the name from the model. Raises `FieldError` for names nobody has.

    When not `strict`, what follows a relation may be no field: the look-up decides.
    """
    names = name.split(LOOKUP_SEP)
    hops: list[Hop] = []
    opts = model._meta
    field, column = None, ""
    for position, part in enumerate(names):
        part = opts.pk.name if part == "pk" else part
        found = _find(opts, part)
        if found is None:
            if field is None or (strict and _needs_a_field(field, part)):
                _refuse(opts, part, choices if position == 0 else ())
            return Path(hops, field, column, names[position:])
        if field is not None and not field.is_relation:
            return Path(hops, field, column, names[position:])
        if position and field is not None and _is_key_of(field, found, column, hops):
            # The column that points has the value already: no join.
            field = found
            opts = found.related_model._meta if found.is_relation else opts
            continue
        if position:
            hops.extend(_into(field, column))
        if found.is_relation and found.related_model is None:
            raise FieldError(
                f"Field {found.name!r} does not generate an automatic reverse"
                f" relation and"
                " therefore cannot be used for reverse querying. If it is a"
                " GenericForeignKey,"
                " consider adding a GenericRelation."
            )
        owner = found.model if getattr(found, "concrete", False) else found.path_model
        hops.extend(_to_parent(opts, owner))
        field = found
        if getattr(found, "concrete", False) and found.column is not None:
            column = found.attname
        else:
            *before, last = found.path_hops()
            hops.extend(before)
            hops.append(last)
            column = last.model._meta.pk.attname
        opts = found.related_model._meta if found.is_relation else opts
    return Path(hops, field, column, [])


def _find(opts: Any, part: str) -> Any:
    try:
        return opts.find(part)
    except FieldDoesNotExist:
        return None


def _into(field: Any, column: str) -> list[Hop]:
    """The join behind a foreign key; other relations have been joined already."""
    if not field.concrete or field.column is None:
        return []
    target = field.target_field
    return (
        [Hop(column, field.related_model, target.attname, False)]
        if _owns(field.related_model, target)
        else _to_inherited(field, column)
    )


def _owns(model: Any, target: Any) -> bool:
    return target.model._meta.concrete_model is model._meta.concrete_model


def _to_inherited(field: Any, column: str) -> list[Hop]:
    """A foreign key to a column that the model inherits:
    first to the parent, then down again.
    """
    target, model = field.target_field, field.related_model
    parent = target.model
    hops = [Hop(column, parent, target.attname, False)]
    for link in reversed(model._meta.chain_to(parent)):
        hops.append(Hop(link.target_field.attname, link.model, link.attname, False))
    return hops


def _to_parent(opts: Any, owner: Any) -> list[Hop]:
    """Joins to the table of the ancestor that has the field."""
    if owner._meta.concrete_model is opts.concrete_model:
        return []
    return [
        Hop(link.attname, link.related_model, link.target_field.attname, False)
        for link in opts.chain_to(owner)
    ]


def _is_key_of(field: Any, found: Any, column: str, hops: list[Hop]) -> bool:
    if not found.concrete or (found.is_relation and found.column is None):
        return False
    if field.concrete and field.column is not None:
        return field.target_field is found
    return (
        found.primary_key
        and bool(hops)
        and found.attname == column
        and not found.is_relation
    )


def _needs_a_field(field: Any, part: str) -> bool:
    """What follows a relation that is a field is a field. After the other side of one
    it may be a transform of the key (Django: `Query.setup_joins`).
    """
    from ..expressions import target_of
    from ..fields.base import Field

    if not field.is_relation or not isinstance(field, Field):
        return False
    return part not in getattr(target_of(field), "_transforms", ())


def _refuse(opts: Any, part: str, more: Any) -> None:
    names = sorted([*opts.names_of_fields(), *more])
    raise FieldError(
        f"Cannot resolve keyword '{part}' into field. Choices are: {', '.join(names)}"
    )
