"""The hidden model of the links of a many-to-many field (Django:
`create_many_to_many_intermediary_model`).
"""

from typing import Any

from ..deletion import CASCADE
from ..utils import make_model_tuple
from .related import ForeignKey
from .related_field import lazy_related_operation, resolve_relation


def create_through(field: Any, klass: Any) -> Any:
    """One model for each field that names no `through`."""
    from django.db import models

    def set_managed(model: Any, related: Any, through: Any) -> None:
        through._meta.managed = model._meta.managed or related._meta.managed

    to_model = resolve_relation(klass, field.remote_field.model)
    name = f"{klass._meta.object_name}_{field.name}"
    to = make_model_tuple(to_model)[1]
    from_ = klass._meta.model_name
    if to == from_:
        to, from_ = f"to_{to}", f"from_{from_}"
    opts = klass._meta
    meta = type(
        "Meta",
        (),
        {
            "db_table": field.db_table or f"{opts.db_table}_{field.name}",
            "auto_created": klass,
            "app_label": opts.app_label,
            "unique_together": (from_, to),
            "verbose_name": f"{from_}-{to} relationship",
            "verbose_name_plural": f"{from_}-{to} relationships",
            "apps": opts.apps,
        },
    )
    constraint = field.remote_field.db_constraint
    made = type(
        name,
        (models.Model,),
        {
            "Meta": meta,
            "__module__": klass.__module__,
            from_: ForeignKey(
                klass, CASCADE, related_name=f"{name}+", db_constraint=constraint
            ),
            to: ForeignKey(
                to_model, CASCADE, related_name=f"{name}+", db_constraint=constraint
            ),
        },
    )
    lazy_related_operation(set_managed, klass, to_model, through=made)
    return made
