"""Which columns `only()` and `defer()` leave to load (Django: `Query.get_select_mask`).

A mask has fields by name, each with the mask of the model it leads to; an empty one
means all of them.
"""

from typing import Any

from django.core.exceptions import FieldError

from ..constants import LOOKUP_SEP


def select_mask(query: Any) -> dict[str, Any]:
    """The mask of a query for instances. Raises what Django does for wrong names."""
    names, are_left_out = query.deferred
    if not names:
        return {}
    asked: dict[str, Any] = {}
    for name in sorted(names):
        part = asked
        for step in name.split(LOOKUP_SEP):
            part = part.setdefault(step, {})
    mask = _all_but if are_left_out else _only
    return mask(query.model._meta, asked)


def deferring(
    query: Any, names: frozenset[str], leaving_out: bool
) -> tuple[frozenset[str], bool]:
    """One more call of `defer()` or `only()`: names, and whether they are left out."""
    known, were_left_out = query.deferred
    if not leaving_out:
        if "pk" in names:
            names = names - {"pk"} | {query.model._meta.pk.name}
        return names - known if were_left_out else names, False
    if were_left_out:
        return known | names, True
    rest = known - names
    return (rest, False) if rest else (names - known, True)


def _only(opts: Any, asked: dict[str, Any]) -> dict[str, Any]:
    mask: dict[str, Any] = {opts.pk.name: {}}
    for name, deeper in asked.items():
        field = opts.get_field(name)
        below = mask.setdefault(field.name, {})
        if deeper:
            below.update(_only(_opts_behind(field, deeper), deeper))
    return mask


def _all_but(opts: Any, asked: dict[str, Any]) -> dict[str, Any]:
    mask: dict[str, Any] = {opts.pk.name: {}}
    left = dict(asked)
    for field in (*opts.concrete_fields, *opts.related_objects):
        deeper = left.pop(field.name, None)
        by_column = left.pop(getattr(field, "attname", None), None)
        if deeper is None and by_column is None:
            mask.setdefault(field.name, {})
        elif deeper and not field.many_to_many:
            below = _all_but(_opts_behind(field, deeper), deeper)
            mask.setdefault(field.name, {}).update(below)
    for name in left:
        opts.get_field(name)
    return mask


def _opts_behind(field: Any, deeper: dict[str, Any]) -> Any:
    if not field.is_relation:
        raise FieldError(next(iter(deeper)))
    return field.related_model._meta.concrete_model._meta
