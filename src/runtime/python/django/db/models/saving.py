"""The steps of saves and deletes, performed on Python's objects.

Their order is the engine's.
"""

from typing import Any

from _host import cause, database

from .. import router
from ..transaction import check_alias
from ..utils import ConnectionDoesNotExist, not_supported
from . import order_with_respect_to, signals
from .deletion import ProtectedError, RestrictedError
from .expressions import DatabaseDefault

creating: dict[int, int] = {}
"""Instances being made by `create()`, by id, with the span of that operation."""


def save_instance(
    instance: Any,
    raw: bool,
    force_insert: Any,
    force_update: bool,
    using: str | None,
    update_fields: Any,
) -> None:
    """`save_base()`: walk the engine's plan of a save."""
    cls = type(instance)
    silent = bool(cls._meta.auto_created)
    using = using or router.db_for_write(cls, instance=instance)

    def send_before() -> None:
        signals.pre_save.send(
            sender=cls,
            instance=instance,
            raw=raw,
            using=using,
            update_fields=update_fields,
        )

    def send(step: dict[str, Any]) -> None:
        if step["signal"] == "pre_save":
            send_before()
            return
        instance._state.db = using
        instance._state.adding = False
        if not silent:
            signals.post_save.send(
                sender=cls,
                instance=instance,
                created=step["created"],
                update_fields=update_fields,
                raw=raw,
                using=using,
            )

    try:
        check_alias(using)
        forced = _forced(cls, bool(force_insert) if raw else force_insert)
    except ConnectionDoesNotExist, TypeError:
        # Django looks at both when it has sent.
        if not silent:
            send_before()
        raise
    request = {
        "model": cls._meta.label,
        "raw": bool(raw),
        "updateFields": None if not update_fields else sorted(update_fields),
        "forceInsert": forced,
        "forceUpdate": bool(force_update),
        "adding": instance._state.adding,
    }
    steps = {
        "send": send,
        "key": lambda step: _key(instance, step),
        "values": lambda step: _values(instance, step, raw),
        "stored": lambda step: _stored(instance, step),
        "choose": choose,
    }
    title = None
    if creating.get(id(instance)) != cause.current.get():
        title = database.title("save", cls, _save_title(cls, update_fields), instance)
    refusals = {"NotUpdated": lambda answer: cls.NotUpdated(answer["message"])}
    database.carry_out("save", request, title, steps, refusals, late=True)


def note_empty_save(instance: Any) -> None:
    """Tell the trace of a `save(update_fields=[])`, which does nothing at all."""
    cls = type(instance)
    title = database.title("save", cls, f"{cls.__name__}.save()", instance)
    with database.operation(title):
        pass


def _save_title(cls: Any, update_fields: Any) -> str:
    if not update_fields:
        return f"{cls.__name__}.save()"
    return f"{cls.__name__}.save(update_fields={sorted(update_fields)})"


def _forced(cls: Any, force_insert: Any) -> list[str]:
    if not force_insert:
        return []
    if force_insert is True:
        return [cls._meta.concrete_model._meta.label]
    if not isinstance(force_insert, tuple):
        raise TypeError("force_insert must be a bool or tuple.")
    kinds = [cls._meta.concrete_model, *cls._meta.concrete_model._meta.all_parents]
    for member in force_insert:
        if not isinstance(member, type) or not hasattr(member, "_meta"):
            raise TypeError(
                f"Invalid force_insert member. {member!r} must be a model subclass."
            )
        if not issubclass(cls, member):
            raise TypeError(
                f"Invalid force_insert member. {member.__qualname__} must be a base of"
                f" {cls.__qualname__}."
            )
    return [kind._meta.label for kind in kinds if issubclass(kind, force_insert)]


def _model(instance: Any, label: str) -> Any:
    cls = type(instance)._meta.concrete_model
    for kind in (cls, *cls._meta.all_parents):
        if kind._meta.label == label:
            return kind
    raise LookupError(label)


def _key(instance: Any, step: dict[str, Any]) -> dict[str, Any]:
    # Receivers of `pre_save` have been called by now.
    database.before_statement(step["model"])
    model = _model(instance, step["model"])
    field = model._meta.pk
    link = step["link"]
    if link is not None:
        linked = getattr(instance, link["field"])
        if getattr(instance, field.attname) is None and linked is not None:
            setattr(instance, field.attname, linked)
    value = getattr(instance, field.attname)
    if value is None:
        value = field.get_pk_value_on_save(instance)
        setattr(instance, field.attname, value)
    if isinstance(value, DatabaseDefault):
        return {"cell": None}
    if hasattr(value, "resolve_expression"):
        raise not_supported("An expression as a primary key")
    return {"cell": field.cell(value)}


def _values(instance: Any, step: dict[str, Any], raw: bool) -> dict[str, Any]:
    """An INSERT asks each field twice: the first time `save()` looks for expressions
    (Django: `Model._save_table`, then `SQLInsertCompiler.pre_save_val`).
    """
    label, adding = step["model"], step["adding"]
    if adding and not raw:
        for field in _model(instance, label)._meta.local_concrete_fields:
            if field.has_own_pre_save:
                field.pre_save(instance, True)
    return assignment_of(instance, label, step["names"], adding, raw)


def _stored(instance: Any, step: dict[str, Any]) -> None:
    fields = {field.attname: field for field in instance._meta.concrete_fields}
    for name, cell in step["cells"].items():
        loader = fields[name].loader
        setattr(instance, name, cell if loader is None else loader(cell))
    for link in step["links"]:
        parent = _model(instance, link["parent"])
        field = fields[link["field"]]
        setattr(instance, field.attname, getattr(instance, parent._meta.pk.attname))
        field.delete_cached_value(instance, missing_ok=True)


def assignment_of(
    instance: Any,
    label: str,
    names: list[str] | None,
    adding: bool,
    raw: bool = False,
    placed: bool = False,
) -> dict[str, Any]:
    """What an instance writes into one table, field hooks applied. `placed`: its place
    among others is known (`order_with_respect_to`)."""
    model = _model(instance, label)
    if adding and model._meta.order_with_respect_to and not placed:
        order_with_respect_to.take_last_place(instance, model)
    cells: dict[str, Any] = {}
    expressions: dict[str, Any] = {}
    for field in model._meta.local_concrete_fields:
        if names is not None and field.attname not in names:
            continue
        if names is None and field.primary_key and _is_unset(instance, field):
            continue
        value = (
            getattr(instance, field.attname)
            if raw
            else field.pre_save(instance, adding)
        )
        if hasattr(value, "resolve_expression"):
            expressions[field.attname] = resolved_for(model, field, value, adding)
        else:
            cells[field.attname] = field.cell(value)
    return {"assignment": {"cells": cells, "expressions": expressions}}


def _is_unset(instance: Any, field: Any) -> bool:
    value = getattr(instance, field.attname)
    return value is None or hasattr(value, "resolve_expression")


def resolved_for(model: Any, field: Any, value: Any, adding: bool) -> Any:
    """An expression that is written into a column."""
    from django.core.exceptions import FieldError

    from .expressions import DatabaseDefault, F
    from .sql.query import Query

    if isinstance(value, DatabaseDefault):
        return value.resolve_expression(Query(model)).json
    query = Query(model)
    resolved = value.resolve_expression(query)
    if resolved.aggregate:
        raise FieldError(
            f"Aggregate functions are not allowed in this query"
            f" ({field.name}={value!r})."
        )
    if query.joins:
        raise FieldError("Joined field references are not permitted in this query")
    if adding and _names(value, F):
        shown = _insert_text(value, model)
        raise ValueError(
            f'Failed to insert expression "{shown}" on {field}. F() expressions can'
            " only be used"
            " to update, not to insert."
        )
    return resolved.json


def _names(value: Any, kind: Any) -> bool:
    if type(value) is kind:
        return True
    inside = [getattr(value, "lhs", None), getattr(value, "rhs", None)]
    inside += getattr(value, "expressions", [])
    return any(one is not None and _names(one, kind) for one in inside)


def _insert_text(value: Any, model: Any) -> str:
    from .expressions import CombinedExpression, F

    if isinstance(value, CombinedExpression):
        left, right = (_insert_text(part, model) for part in (value.lhs, value.rhs))
        return f"{left} {value.connector} {right}"
    if type(value) is F:
        field = model._meta.get_field(value.name)
        return f"Col({model._meta.db_table}, {field})"
    return str(value)


# -- deleting ----------------------------------------------------------------------


def delete_instance(instance: Any, using: str | None, keep_parents: bool) -> Any:
    """`Model.delete()`: walk the engine's plan of a delete."""
    cls = type(instance)
    request = {
        "model": cls._meta.label,
        "pks": [cls._meta.pk.cell(instance.pk)],
        "instance": True,
        "keepParents": keep_parents,
    }
    title = database.title("delete", cls, f"{cls.__name__}.delete()", instance)
    return delete(request, instance, [instance], check_alias(using), title)


def delete(
    request: dict[str, Any], origin: Any, instances: list[Any], using: str, title: Any
) -> Any:
    """A delete that begins with these instances; rows by label."""
    steps = DeleteSteps(origin, instances, using)
    counts = database.carry_out(
        "delete", request, title, steps.performers(), steps.refusals()
    )
    return sum(count for _, count in counts), dict(counts)


class DeleteSteps:
    """The instances that a delete touches, and what is done to them."""

    def __init__(self, origin: Any, instances: list[Any], using: str) -> None:
        self.origin, self.instances, self.using = origin, instances, using

    def performers(self) -> dict[str, Any]:
        """The steps by kind."""
        return {
            "send": self._send,
            "listens": listens,
            "choose": choose,
            "load": self._load,
            "parents": self._parents,
            "substitute": self._substitute,
            "content type": self._content_type,
            "forget key": self._forget,
        }

    def refusals(self) -> dict[str, Any]:
        """Protection, with the objects in question."""

        def made(kind: Any) -> Any:
            return lambda answer: kind(
                answer["message"],
                {self.instances[number] for number in answer["instances"]},
            )

        return {
            "ProtectedError": made(ProtectedError),
            "RestrictedError": made(RestrictedError),
        }

    def _send(self, step: dict[str, Any]) -> None:
        instance = self.instances[step["instance"]]
        getattr(signals, step["signal"]).send(
            sender=type(instance),
            instance=instance,
            using=self.using,
            origin=self.origin,
        )

    def _load(self, step: dict[str, Any]) -> None:
        from .loading import instances_of

        model = find_model(step["model"])
        self.instances += instances_of(model, step["rows"], step["names"])

    def _parents(self, step: dict[str, Any]) -> dict[str, Any]:
        cells = []
        for number in step["instances"]:
            instance = self.instances[number]
            field = next(f for f in instance._meta.fields if f.attname == step["link"])
            parent = getattr(instance, field.name)
            self.instances.append(parent)
            cells.append(parent._meta.pk.cell(parent.pk))
        return {"cells": cells}

    def _substitute(self, step: dict[str, Any]) -> dict[str, Any]:
        field = find_model(step["model"])._meta.get_field(step["field"])
        rule = field.remote_field.on_delete
        if rule.kind == "SET_DEFAULT":
            value = field.get_default()
        else:
            value = rule.substitute() if callable(rule.substitute) else rule.substitute
        if hasattr(value, "_meta"):
            value = getattr(value, field.target_field.attname)
        return {"cell": field.cell(value)}

    def _content_type(self, step: dict[str, Any]) -> dict[str, Any]:
        from django.contrib.contenttypes.models import ContentType

        model = find_model(step["model"])
        field = next(f for f in model._meta.get_fields() if f.name == step["field"])
        found = ContentType.objects.get_for_model(
            model, for_concrete_model=field.for_concrete_model
        )
        there = field.remote_field.model._meta.get_field(field.object_id_field_name)
        keys = map(model._meta.pk.from_cell, step["pks"])
        return {"cell": found.pk, "cells": [there.operand(key) for key in keys]}

    def _forget(self, step: dict[str, Any]) -> None:
        for number in step["instances"]:
            instance = self.instances[number]
            setattr(instance, instance._meta.pk.attname, None)


def choose(step: dict[str, Any]) -> dict[str, Any]:
    """Those of these rows that the base manager gives."""
    model = find_model(step["model"])
    pk = model._meta.pk
    keys = {pk.from_cell(cell): cell for cell in step["pks"]}
    rows = model._base_manager.filter(pk__in=keys)
    return {"cells": [keys[key] for key in rows.values_list("pk", flat=True)]}


def listens(step: dict[str, Any]) -> dict[str, Any]:
    """Whether anybody listens to these signals of the model."""
    model = find_model(step["model"])
    return {
        "flag": any(
            getattr(signals, name).has_listeners(model) for name in step["signals"]
        )
    }


def find_model(label: str) -> Any:
    """The model class of that label."""
    from django.apps import apps

    app_label, name = label.split(".")
    return apps.all_models[app_label][name.lower()]
