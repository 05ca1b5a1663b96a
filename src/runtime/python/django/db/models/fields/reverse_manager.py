"""The manager of those who point here: `author.book_set`."""

from functools import cache
from typing import Any

from _host import database

from ..queryset_writes import WriteMethods
from .async_twins import CREATING, async_twins


def _update(rows: Any, values: dict[str, Any]) -> None:
    """By the person's own `update()`, if there is one."""
    own = type(rows).update is not WriteMethods.update
    rows.update(**values) if own else rows._update_in(values)


@cache
def create_reverse_many_to_one_manager(superclass: type, rel: Any) -> type:
    """The manager of the objects with a foreign key to the instance."""

    class RelatedManager(superclass):
        __module__ = "django.db.models.fields.related_descriptors"

        def __init__(self, instance: Any) -> None:
            super().__init__()
            self.instance = instance
            self.model = rel.related_model
            self.field = rel.field
            self.core_filters = {self.field.name: instance}

        def __call__(self, *, manager: str) -> Any:
            chosen = getattr(self.model, manager)
            return create_reverse_many_to_one_manager(chosen.__class__, rel)(
                self.instance
            )

        do_not_call_in_templates = True

        def _check_fk_val(self) -> None:
            attname = self.field.target_field.attname
            if getattr(self.instance, attname) is None:
                raise ValueError(
                    f'"{self.instance!r}" needs to have a value for field "{attname}"'
                    " before this relationship can be used."
                )

        def _apply_rel_filters(self, rows: Any) -> Any:
            value = getattr(self.instance, self.field.target_field.attname)
            if value is None:
                return rows.none()
            rows = rows.all()
            rows._deferred_filter = self.core_filters
            rows._known_related_objects = {self.field: {value: self.instance}}
            return rows

        def get_queryset(self) -> Any:
            # Also where the relation does not point to the primary key.
            if self.instance.pk is None:
                raise ValueError(
                    f"{self.instance.__class__.__name__!r} instance needs to have a"
                    " primary key value before this relationship can be used."
                )
            cached = getattr(self.instance, "_prefetched_objects_cache", {})
            if self.field.remote_field.cache_name in cached:
                return cached[self.field.remote_field.cache_name]
            return self._apply_rel_filters(super().get_queryset())

        def _remove_prefetched_objects(self) -> None:
            cached = getattr(self.instance, "_prefetched_objects_cache", {})
            cached.pop(self.field.remote_field.cache_name, None)

        def get_prefetch_querysets(
            self, instances: list[Any], queryset: Any = None
        ) -> Any:
            rows = queryset if queryset is not None else super().get_queryset()
            target = self.field.target_field.attname
            by_value = {getattr(one, target): one for one in instances}
            rows = rows.filter(**{f"{self.field.name}__in": instances})
            for row in rows:
                if not self.field.is_cached(row):
                    self.field.set_cached_value(
                        row, by_value[getattr(row, self.field.attname)]
                    )
            return (
                rows,
                lambda row: getattr(row, self.field.attname),
                lambda one: getattr(one, target),
                False,
                self.field.remote_field.cache_name,
                False,
            )

        def _title(self, method: str) -> dict[str, Any]:
            text = f"{type(self.instance).__name__}.{rel.accessor_name}.{method}()"
            return database.title(method, self.model, text, self.instance, silent=True)

        def _check_type(self, obj: Any) -> None:
            if not isinstance(obj, self.model):
                raise TypeError(
                    f"'{self.model._meta.object_name}' instance expected, got {obj!r}"
                )

        def _take_in(self, obj: Any) -> None:
            self._check_type(obj)
            setattr(obj, self.field.name, self.instance)

        def add(self, *objs: Any, bulk: bool = True) -> None:
            self._check_fk_val()
            self._remove_prefetched_objects()
            with database.operation(self._title("add")):
                keys = []
                if bulk:
                    for obj in objs:
                        self._take_in(obj)
                        if obj._state.adding or obj._state.db is None:
                            raise ValueError(
                                f"{obj!r} instance isn't saved. Use bulk=False or save"
                                f" the object first."
                            )
                        keys.append(obj.pk)
                    rows = self.model._base_manager.filter(pk__in=keys)
                    _update(rows, {self.field.name: self.instance})
                    return
                from django.db import transaction

                with transaction.atomic(savepoint=False):
                    for obj in objs:
                        self._take_in(obj)
                        obj.save()

        add.alters_data = True

        def create(self, **kwargs: Any) -> Any:
            self._check_fk_val()
            self._remove_prefetched_objects()
            return super().create(**{**kwargs, self.field.name: self.instance})

        def get_or_create(self, **kwargs: Any) -> Any:
            self._check_fk_val()
            return super().get_or_create(**{**kwargs, self.field.name: self.instance})

        def update_or_create(self, **kwargs: Any) -> Any:
            self._check_fk_val()
            return super().update_or_create(
                **{**kwargs, self.field.name: self.instance}
            )

        def _remove(self, rows: Any, bulk: bool, method: str) -> None:
            self._remove_prefetched_objects()
            with database.operation(self._title(method)):
                if bulk:
                    _update(rows, {self.field.name: None})
                    return
                from django.db import transaction

                with transaction.atomic(savepoint=False):
                    for obj in rows:
                        setattr(obj, self.field.name, None)
                        obj.save(update_fields=[self.field.name])

        def set(self, objs: Any, *, bulk: bool = True, clear: bool = False) -> None:
            self._check_fk_val()
            objs = tuple(objs)
            if not self.field.null:
                self.add(*objs, bulk=bulk)
                return
            from django.db import transaction

            with transaction.atomic(savepoint=False):
                if clear:
                    self.clear(bulk=bulk)
                    self.add(*objs, bulk=bulk)
                    return
                old = set(self.all())
                fresh = []
                for obj in objs:
                    if obj in old:
                        old.remove(obj)
                    else:
                        fresh.append(obj)
                if old:
                    self.remove(*old, bulk=bulk)
                if fresh:
                    self.add(*fresh, bulk=bulk)

        set.alters_data = True
        vars().update(async_twins(("add", "set", *CREATING)))

        if rel.field.null:

            def remove(self, *objs: Any, bulk: bool = True) -> None:
                if not objs:
                    return
                self._check_fk_val()
                value = getattr(self.instance, self.field.target_field.attname)
                keys = []
                for obj in objs:
                    self._check_type(obj)
                    if getattr(obj, self.field.attname) != value:
                        raise self.field.remote_field.model.DoesNotExist(
                            f"{obj!r} is not related to {self.instance!r}."
                        )
                    keys.append(obj.pk)
                self._remove(self.filter(pk__in=keys), bulk, "remove")

            def clear(self, *, bulk: bool = True) -> None:
                self._check_fk_val()
                self._remove(self.all(), bulk, "clear")

            remove.alters_data = clear.alters_data = True
            vars().update(async_twins(("remove", "clear")))

    return RelatedManager
