"""A model as the engine knows it (`ModelSpec` in engine/models/model-spec.ts)."""

from typing import Any

from _host import cells, database, widths
from _host.senders import sender_info

from ..utils import NotSupportedError
from . import fields
from .deletion import DO_NOTHING
from .fields.numbers import PositiveIntegerRelDbTypeMixin
from .fields.related import ForeignKey
from .query_utils import Q

_CONTRIB = "django."


def declare(model: Any) -> None:
    """Tell the engine of the model."""
    meta = model._meta
    late = database.schema_is_made and not meta.declared
    if (late or meta.swapped) and not meta.proxy:
        database.tableless[meta.label] = meta.db_table
    meta.declared = True
    database.declare(spec_of(model))


def spec_of(model: Any) -> dict[str, Any]:
    """Table, columns, rules."""
    meta = model._meta
    labels = list(meta.apps.app_configs)
    own = [] if meta.proxy else list(meta.local_concrete_fields)
    concrete = meta.concrete_model._meta
    return {
        "info": info_of(model),
        "appOrder": labels.index(meta.app_label)
        if meta.app_label in labels
        else len(labels),
        "concrete": concrete.label,
        "table": meta.db_table,
        "pk": meta.pk.attname,
        "keyIsRowid": widths.is_rowid(meta.pk),
        "columns": [_column(field) for field in own],
        "parents": []
        if meta.proxy
        else [
            {"model": parent._meta.concrete_model._meta.label, "link": link.attname}
            for parent, link in meta.parents.items()
            if link is not None
        ],
        "uniques": [] if meta.proxy else _uniques(model),
        "indexes": [] if meta.proxy else _indexes(meta),
        "checks": [] if meta.proxy else _checks(model, own),
        "generics": [
            {
                "model": _label(field.remote_field.model, model),
                "typeColumn": f"{field.content_type_field_name}_id",
                "keyColumn": field.object_id_field_name,
                "field": field.name,
            }
            for field in meta.private_fields
            if getattr(field, "is_generic_relation", False)
        ],
        "baseManager": _base_manager(model),
        "swapped": bool(meta.swapped),
    }


def _base_manager(model: Any) -> str:
    metas = [cls._meta for cls in model.mro() if hasattr(cls, "_meta")]
    if any(meta.base_manager_name for meta in metas):
        return "chooses"
    return "orders" if model._meta.ordering else "plain"


def info_of(model: Any) -> dict[str, Any]:
    """`ModelInfo` of engine/trace/events.ts."""
    meta = model._meta
    return {
        "label": meta.label,
        "key": sender_info(model)["key"],
        "name": model.__name__,
        "app": meta.app_label,
        "module": model.__module__,
        "contrib": model.__module__.startswith(_CONTRIB),
        "proxyFor": meta.concrete_model._meta.label if meta.proxy else None,
        "parents": [parent._meta.label for parent in meta.parents],
        "autoCreated": bool(meta.auto_created),
        "fields": [
            _field(field) for field in [*meta.concrete_fields, *meta.many_to_many]
        ],
    }


def _field(field: Any) -> dict[str, Any]:
    related = field.remote_field.model if field.is_relation else None
    return {
        "name": field.name,
        "attname": field.attname,
        "kind": type(field).__name__,
        "null": field.null,
        "blank": field.blank,
        "editable": field.editable,
        "primaryKey": field.primary_key,
        "hasDefault": field.has_default() or field.has_db_default(),
        "choices": [
            {"value": _plain(value), "label": str(label)}
            for value, label in field.flatchoices
        ],
        "relatedModel": None if related is None else _label(related, field.model),
        "manyToMany": bool(field.many_to_many),
    }


def _plain(value: Any) -> Any:
    try:
        return cells.to_cell(value)
    except NotSupportedError:
        return str(value)


def _label(related: Any, model: Any) -> str:
    if not isinstance(related, str):
        return related._meta.label
    if related == "self":
        return model._meta.label
    return related if "." in related else f"{model._meta.app_label}.{related}"


def _column(field: Any) -> dict[str, Any]:
    reference = None
    if isinstance(field, ForeignKey):
        rule = field.remote_field.on_delete
        to_field = field.remote_field.field_name
        reference = {
            "field": field.name,
            "model": _label(field.remote_field.model, field.model),
            "column": _target_column(field, to_field),
            "onDelete": rule.kind if hasattr(rule, "kind") else DO_NOTHING.kind,
            "enforced": field.db_constraint,
            "parentLink": bool(field.remote_field.parent_link),
        }
    return {
        "name": field.attname,
        "column": field.column,
        "null": field.null and not field.primary_key,
        "unique": field.unique,
        "indexed": field.db_index,
        "width": widths.width_of(field),
        "auto": isinstance(field, fields.AutoField),
        "boolean": isinstance(field, fields.BooleanField),
        "decimals": field.decimal_columns,
        "reference": reference,
        "dbDefault": _db_default(field),
    }


def _db_default(field: Any) -> Any:
    from .expressions import DatabaseDefault
    from .sql.query import Query

    if not field.has_db_default():
        return None
    return (
        DatabaseDefault(field.db_default, field)
        .resolve_expression(Query(field.model))
        .json
    )


def _target_column(field: Any, to_field: str | None) -> str | None:
    model = field.remote_field.model
    if to_field is None or isinstance(model, str):
        return to_field
    target = model._meta.get_field(to_field)
    return None if target.primary_key else target.attname


def _uniques(model: Any) -> list[dict[str, Any]]:
    from .constraints import UniqueConstraint
    from .sql.query import Query

    meta = model._meta
    made = [
        _unique("", [meta.get_field(name).attname for name in names])
        for names in meta.unique_together
    ]
    for constraint in meta.constraints if _knows_relations(meta) else ():
        if not isinstance(constraint, UniqueConstraint) or not constraint.is_made:
            continue
        query = Query(model)
        names = [meta.get_field(name).attname for name in constraint.fields]
        one = _unique(constraint.name, names)
        if constraint.expressions:
            parts = [
                each.resolve_expression(query).json for each in constraint.expressions
            ]
            if all(kind == "column" for kind, *_ in parts):
                one["columns"] = [column for _, _, column in parts]
            else:
                one["expressions"] = parts
        if constraint.condition is not None:
            one["condition"] = query.build_condition(constraint.condition)[0]
        one["inline"] = not constraint.expressions and constraint.condition is None
        made.append(one)
    return made


def _knows_relations(meta: Any) -> bool:
    """Conditions can be read. Otherwise the model is declared again when the last model
    it points to is there."""
    return not any(
        isinstance(field.remote_field.model, str)
        for field in meta.local_fields
        if field.is_relation
    )


def _indexes(meta: Any) -> list[list[str]]:
    return [
        [meta.get_field(name).attname for name in index.fields]
        for index in meta.indexes
        if index.fields and index.condition is None and _is_ascending(index)
    ]


def _is_ascending(index: Any) -> bool:
    return not any(name.startswith("-") for name in index.fields)


def _unique(name: str, columns: list[str]) -> dict[str, Any]:
    return {
        "name": name,
        "columns": columns,
        "expressions": None,
        "condition": None,
        "inline": False,
    }


def _checks(model: Any, own: list[Any]) -> list[dict[str, Any]]:
    from .constraints import CheckConstraint
    from .sql.query import Query

    made = [
        {
            "name": field.column,
            "condition": ["compare", "gte", ["column", 0, field.attname], ["value", 0]],
        }
        for field in own
        if isinstance(field, PositiveIntegerRelDbTypeMixin)
    ]
    for constraint in model._meta.constraints if _knows_relations(model._meta) else ():
        if isinstance(constraint, CheckConstraint):
            condition = Query(model).build_condition(Q(constraint.condition))[0]
            made.append({"name": constraint.name, "condition": condition})
    return made
