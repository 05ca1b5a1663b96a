"""Instances as forms see them."""

from collections.abc import Collection
from itertools import chain
from typing import Any


def model_to_dict(
    instance: Any,
    fields: Collection[str] | None = None,
    exclude: Collection[str] | None = None,
) -> dict[str, Any]:
    """The values of the fields a person may edit, by name (Django: `model_to_dict`)."""
    opts = instance._meta
    every = chain(opts.concrete_fields, opts.private_fields, opts.many_to_many)
    return {
        field.name: field.value_from_object(instance)
        for field in every
        if field.editable
        and (fields is None or field.name in fields)
        and field.name not in (exclude or ())
    }
