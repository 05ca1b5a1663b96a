"""The part of querysets that writes."""

from typing import Any

from _host import cause, database
from django.core.exceptions import FieldDoesNotExist, FieldError

from .. import transaction
from ..utils import IntegrityError, not_supported
from . import order_with_respect_to, saving
from .constants import LOOKUP_SEP
from .utils import resolve_callables


class WriteMethods:
    """Methods of `QuerySet`."""

    def _title(self, method: str) -> str:
        name = getattr(self.model._default_manager, "name", None) or "objects"
        return f"{self.model.__name__}.{name}.{method}()"

    # -- one row -----------------------------------------------------------------------

    def create(self, **kwargs: Any) -> Any:
        """Make an instance and save it as a new row."""
        reverse = {
            rel.accessor_name
            for rel in self.model._meta.related_objects
            if rel.one_to_one
        } & kwargs.keys()
        if reverse:
            raise ValueError(
                f"The following fields do not exist in this model: {', '.join(reverse)}"
            )
        title = database.title("create", self.model, self._title("create"))
        with database.operation(title):
            made = self.model(**kwargs)
            saving.creating[id(made)] = cause.current.get()
            try:
                made.save(force_insert=True, using=self.db)
            finally:
                saving.creating.pop(id(made), None)
        return made

    create.alters_data = True

    def get_or_create(self, defaults: Any = None, **kwargs: Any) -> tuple[Any, bool]:
        """The row with these values; made, with the defaults, if there is none."""
        title = database.title(
            "get_or_create", self.model, self._title("get_or_create")
        )
        with database.operation(title):
            try:
                return self.get(**kwargs), False
            except self.model.DoesNotExist:
                params = self._params(kwargs, defaults)
                try:
                    with transaction.atomic():
                        return self.create(**dict(resolve_callables(params))), True
                except IntegrityError:
                    try:
                        return self.get(**kwargs), False
                    except self.model.DoesNotExist:
                        pass
                    raise

    get_or_create.alters_data = True

    def update_or_create(
        self, defaults: Any = None, create_defaults: Any = None, **kwargs: Any
    ) -> tuple[Any, bool]:
        """The row with these values, changed; or made if there is none."""
        updates = defaults or {}
        new = updates if create_defaults is None else create_defaults
        title = database.title(
            "update_or_create", self.model, self._title("update_or_create")
        )
        with database.operation(title), transaction.atomic():
            found, created = self.select_for_update().get_or_create(new, **kwargs)
            if created:
                return found, True
            for name, value in resolve_callables(updates):
                setattr(found, name, value)
            names = set(updates)
            meta = self.model._meta
            concrete = {
                each
                for field in meta.concrete_fields
                if not field.primary_key
                for each in (field.name, field.attname)
            }
            if names <= concrete:
                names |= {
                    field.name
                    for field in meta.local_concrete_fields
                    if not field.primary_key and field.has_own_pre_save
                }
                found.save(using=self.db, update_fields=names)
            else:
                found.save(using=self.db)
            return found, False

    update_or_create.alters_data = True

    def _params(self, kwargs: dict[str, Any], defaults: Any) -> dict[str, Any]:
        params = {
            name: value for name, value in kwargs.items() if LOOKUP_SEP not in name
        }
        params.update(defaults or {})
        invalid = []
        for name in params:
            try:
                self.model._meta.get_field(name)
            except FieldDoesNotExist:
                own = getattr(self.model, name, None)
                if name != "pk" and not (isinstance(own, property) and own.fset):
                    invalid.append(name)
        if invalid:
            names = "', '".join(sorted(invalid))
            raise FieldError(
                f"Invalid field name(s) for model {self.model._meta.object_name}:"
                f" '{names}'."
            )
        return params

    # -- many rows ---------------------------------------------------------------------

    def update(self, **kwargs: Any) -> int:
        """Change columns of all rows at once, without signals; how many there were."""
        self._not_combined("update")
        if self.query.is_sliced:
            raise TypeError("Cannot update a query once a slice has been taken.")
        if self.query.distinct_fields:
            raise TypeError("Cannot call update() after .distinct(*fields).")
        title = database.title("update", self.model, self._title("update"), silent=True)
        with database.operation(title):
            return self._update_in(kwargs)

    update.alters_data = True

    def _update_in(self, values: dict[str, Any]) -> int:
        """As part of the operation around it."""
        self._result_cache = None
        if self.query.empty:
            return 0
        meta = self.model._meta
        parts: dict[Any, dict[str, Any]] = {}
        query = self.query.clone()
        for name, value in values.items():
            field = meta.get_field(name)
            owner = getattr(field, "model", None)
            if (
                not getattr(field, "concrete", False)
                or field.many_to_many
                or owner is None
            ):
                raise FieldError(
                    f"Cannot update model field {field!r} (only concrete fields are"
                    " permitted)."
                )
            part = parts.setdefault(
                owner._meta.concrete_model, {"cells": {}, "expressions": {}}
            )
            if hasattr(value, "_meta") and not isinstance(value, type):
                value = self._related_cell(field, value)
            if hasattr(value, "resolve_expression") or hasattr(value, "_chain"):
                part["expressions"][field.attname] = self._resolved(owner, field, value)
            else:
                part["cells"][field.attname] = field.cell(value)
        request = [
            {
                "model": owner._meta.label,
                "query": self._keys_in(query, owner),
                "assignment": assignment,
            }
            for owner, assignment in sorted(
                parts.items(), key=lambda one: one[0] is not meta.concrete_model
            )
        ]
        return database.carry_out("update", {"parts": request}) if request else 0

    def _keys_in(self, query: Any, owner: Any) -> dict[str, Any]:
        name = owner._meta.pk.attname
        if owner is not self.model._meta.concrete_model:
            name = self.model._meta.get_ancestor_link(owner).attname
            if owner not in self.model._meta.parents:
                name = owner._meta.pk.name
        resolved = query.resolve_name(name).json
        return query.json([resolved], ordered=False)

    def _related_cell(self, field: Any, value: Any) -> Any:
        if not field.is_relation:
            raise TypeError(
                f"Tried to update field {field} with a model instance, {value!r}. Use"
                f" a value"
                f" compatible with {type(field).__name__}."
            )
        if value.pk is None:
            raise ValueError(
                f"Unsaved model instance {value!r} cannot be used in an ORM query."
            )
        return getattr(value, field.target_field.attname)

    def _resolved(self, owner: Any, field: Any, value: Any) -> Any:
        if hasattr(value, "_chain"):
            from .conditions import Subquery

            value = Subquery(value)
        known = self.query.annotations.get(getattr(value, "name", ""))
        if known is not None:
            raise not_supported("update() with an annotation as the new value")
        return saving.resolved_for(owner, field, value, adding=False)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Delete the rows and what points to them; how many went, by label."""
        self._not_combined("delete")
        if self.query.is_sliced:
            raise TypeError("Cannot use 'limit' or 'offset' with delete().")
        if self.query.distinct_fields:
            raise TypeError("Cannot call delete() after .distinct(*fields).")
        if self.query.names is not None:
            raise TypeError("Cannot call delete() after .values() or .values_list()")
        keys = []
        if not self.query.empty:
            query = self._chain().query
            key = query.resolve_name("pk").json
            keys = [row[0] for row in database.select(query.json([key], ordered=False))]
        request = {
            "model": self.model._meta.label,
            "pks": list(dict.fromkeys(keys)),
            "instance": False,
            "keepParents": False,
        }
        title = database.title("delete", self.model, self._title("filter(…).delete"))
        made = saving.delete(request, self, [], self.db, title)
        self._result_cache = None
        return made

    delete.alters_data = True
    delete.queryset_only = True

    def _raw_delete(self, using: str | None) -> int:
        """Delete the rows without a look at anything: no signals, no cascades."""
        query = self._chain().query
        if query.empty:
            return 0
        key = query.resolve_name("pk").json
        request = {
            "model": self.model._meta.concrete_model._meta.label,
            "query": query.json([key], ordered=False),
        }
        title = database.title(
            "delete", self.model, self._title("_raw_delete"), silent=True
        )
        return database.carry_out("erase", request, title)

    def bulk_create(
        self,
        objs: Any,
        batch_size: int | None = None,
        ignore_conflicts: bool = False,
        update_conflicts: bool = False,
        update_fields: Any = None,
        unique_fields: Any = None,
    ) -> list[Any]:
        """Insert the instances together, without save signals."""
        if batch_size is not None and batch_size <= 0:
            raise ValueError("Batch size must be a positive integer.")
        meta = self.model._meta
        if any(
            parent._meta.concrete_model is not meta.concrete_model
            for parent in meta.all_parents
        ):
            raise ValueError("Can't bulk create a multi-table inherited model")
        objs = list(objs)
        if not objs:
            return objs
        conflicts = self._conflicts(
            ignore_conflicts, update_conflicts, update_fields, unique_fields
        )
        title = database.title(
            "bulk_create", self.model, self._title("bulk_create"), silent=True
        )
        for obj in objs:
            obj._prepare_related_fields_for_save(operation_name="bulk_create")
            if obj.pk is None:
                obj.pk = meta.pk.get_pk_value_on_save(obj)
        ordered = [obj for obj in objs if obj.pk is not None] + [
            obj for obj in objs if obj.pk is None
        ]
        label = meta.concrete_model._meta.label
        if meta.order_with_respect_to:
            order_with_respect_to.take_places(self.model, objs)
        rows = [
            saving.assignment_of(obj, label, None, adding=True, placed=True)[
                "assignment"
            ]
            for obj in ordered
        ]
        keyed = sum(obj.pk is not None for obj in objs)
        batches = -(-len(objs) // (batch_size or len(objs)))
        atomic = 0 < keyed < len(objs) or batches > 1
        request = {"model": label, "rows": rows, "atomic": atomic, **conflicts}
        keys = database.carry_out("insert", request, title)
        for obj, key in zip(ordered, keys, strict=True):
            if not ignore_conflicts and obj.pk is None:
                obj.pk = meta.pk.from_cell(key)
            obj._state.adding = False
            obj._state.db = self.db
        if not ignore_conflicts and not update_conflicts:
            self._take_db_defaults(objs)
        return objs

    bulk_create.alters_data = True

    def _take_db_defaults(self, objs: list[Any]) -> None:
        """What the database filled in, as it gives it back (Django:
        `db_returning_fields`)."""
        names = [
            field.attname
            for field in self.model._meta.local_concrete_fields
            if field.has_db_default()
        ]
        if not names:
            return
        rows = self.model._base_manager.filter(pk__in=[obj.pk for obj in objs])
        given = {pk: values for pk, *values in rows.values_list("pk", *names)}
        for obj in objs:
            for name, value in zip(names, given[obj.pk], strict=True):
                setattr(obj, name, value)

    def _conflicts(
        self, ignore: bool, update: bool, update_fields: Any, unique_fields: Any
    ) -> dict[str, Any]:
        if ignore and update:
            raise ValueError(
                "ignore_conflicts and update_conflicts are mutually exclusive."
            )
        kind = "ignore" if ignore else "update" if update else "raise"
        if update:
            if not update_fields:
                raise ValueError(
                    "Fields that will be updated when a row insertion fails on"
                    " conflicts must be"
                    " provided."
                )
            if not unique_fields:
                raise ValueError(
                    "Unique fields that can trigger the upsert must be provided."
                )
        meta = self.model._meta
        for parameter, names in (
            ("update_fields", update_fields),
            ("unique_fields", unique_fields),
        ):
            key = meta.pk.name if parameter == "unique_fields" else "pk"
            chosen = [meta.get_field(key if n == "pk" else n) for n in names or ()]
            if not all(field.concrete for field in chosen):
                raise ValueError(
                    "bulk_create() can only be used with concrete fields in"
                    f" {parameter}."
                )
            if update and parameter == "update_fields" and meta.pk in chosen:
                raise ValueError(
                    "bulk_create() cannot be used with primary keys in update_fields."
                )

        def columns(names: Any) -> list[str]:
            return [
                (meta.pk if n == "pk" else meta.get_field(n)).attname
                for n in names or ()
            ]

        return {
            "conflicts": kind,
            "uniqueColumns": columns(unique_fields),
            "updateColumns": columns(update_fields),
        }

    def bulk_update(self, objs: Any, fields: Any, batch_size: int | None = None) -> int:
        """Write these fields of the instances together, without signals;
        how many rows there were.
        """
        if batch_size is not None and batch_size <= 0:
            raise ValueError("Batch size must be a positive integer.")
        if not fields:
            raise ValueError("Field names must be given to bulk_update().")
        objs = tuple(objs)
        meta = self.model._meta
        chosen = [meta.get_field(name) for name in fields]
        if any(obj.pk is None for obj in objs):
            raise ValueError("All bulk_update() objects must have a primary key set.")
        if any(not field.concrete or field.many_to_many for field in chosen):
            raise ValueError("bulk_update() can only be used with concrete fields.")
        if any(field.primary_key for field in chosen):
            raise ValueError("bulk_update() cannot be used with primary key fields.")
        if not objs:
            return 0
        for obj in objs:
            obj._prepare_related_fields_for_save(
                operation_name="bulk_update", fields=chosen
            )
        size = batch_size or len(objs)
        batches = []
        for start in range(0, len(objs), size):
            # Of several with the same key in a batch the first one counts.
            batch: dict[Any, Any] = {}
            for obj in objs[start : start + size]:
                batch.setdefault(obj.pk, obj)
            batches.append(batch)
        title = database.title(
            "bulk_update", self.model, self._title("bulk_update"), silent=True
        )
        if type(self).update is not WriteMethods.update:
            with database.operation(title), transaction.atomic(savepoint=False):
                return sum(
                    self.filter(pk__in=batch).update(**_cases(chosen, batch))
                    for batch in batches
                )
        keys = [obj.pk for obj in objs]
        found = set(self.filter(pk__in=keys).order_by().values_list("pk", flat=True))
        rewritten = [
            obj for batch in batches for key, obj in batch.items() if key in found
        ]
        rows = [
            self._rewrite(owner, own, obj)
            for owner, own in _by_owner(chosen).items()
            for obj in rewritten
        ]
        database.carry_out("rewrite", {"rows": rows}, title)
        return len(rewritten)

    bulk_update.alters_data = True

    def _rewrite(self, owner: Any, fields: list[Any], obj: Any) -> dict[str, Any]:
        cells, expressions = {}, {}
        for field in fields:
            value = getattr(obj, field.attname)
            if hasattr(value, "resolve_expression"):
                expressions[field.attname] = saving.resolved_for(
                    owner, field, value, adding=False
                )
            else:
                cells[field.attname] = field.cell(value)
        key = owner._meta.pk
        return {
            "model": owner._meta.label,
            "pk": key.cell(getattr(obj, key.attname)),
            "assignment": {"cells": cells, "expressions": expressions},
        }


def _by_owner(fields: list[Any]) -> dict[Any, list[Any]]:
    owned: dict[Any, list[Any]] = {}
    for field in fields:
        owned.setdefault(field.model._meta.concrete_model, []).append(field)
    return owned


def _cases(fields: list[Any], batch: dict[Any, Any]) -> dict[str, Any]:
    """What Django gives to `update()`: by the key, the value of its instance."""
    from .conditions import Case, When
    from .expressions import Written

    made = {}
    for field in fields:
        cases = []
        for key, obj in batch.items():
            value = getattr(obj, field.attname)
            if not hasattr(value, "resolve_expression"):
                value = Written(value, field)
            cases.append(When(pk=key, then=value))
        made[field.attname] = Case(*cases, output_field=field)
    return made
