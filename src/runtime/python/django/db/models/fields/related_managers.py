"""Managers of related objects: `author.book_set`, `post.tags`."""

from functools import cache
from typing import Any

from _host import database
from asgiref.sync import sync_to_async
from django.db import router

from .. import signals
from ..query_utils import Q
from ..queryset_writes import WriteMethods
from ..saving import DeleteSteps, assignment_of, listens
from ..utils import resolve_callables


def async_twins(names: tuple[str, ...]) -> dict[str, Any]:
    """`aadd` for `add`, and so on."""

    def made(name: str) -> Any:
        async def method(self: Any, *args: Any, **kwargs: Any) -> Any:
            return await sync_to_async(getattr(self, name))(*args, **kwargs)

        method.__name__ = f"a{name}"
        return method

    return {f"a{name}": made(name) for name in names}


def _update(rows: Any, values: dict[str, Any]) -> None:
    """By the person's own `update()`, if there is one."""
    own = type(rows).update is not WriteMethods.update
    rows.update(**values) if own else rows._update_in(values)


CREATING = ("create", "get_or_create", "update_or_create")


@cache
def reverse_manager(superclass: type, rel: Any) -> type:
    """The manager of the objects with a foreign key to the instance."""

    class RelatedManager(superclass):
        def __init__(self, instance: Any) -> None:
            super().__init__()
            self.instance = instance
            self.model = rel.related_model
            self.field = rel.field
            self.core_filters = {self.field.name: instance}

        def __call__(self, *, manager: str) -> Any:
            chosen = getattr(self.model, manager)
            return reverse_manager(chosen.__class__, rel)(self.instance)

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
            rows = rows.filter(**{self.field.attname: value})
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


@cache
def many_to_many_manager(superclass: type, rel: Any, reverse: bool) -> type:
    """The manager of the objects on the other side of a many-to-many field."""

    class ManyRelatedManager(superclass):
        def __init__(self, instance: Any) -> None:
            super().__init__()
            self.instance = instance
            field = rel.field
            self.model = rel.related_model if reverse else rel.model
            self.query_field_name = (
                field.name if reverse else field.related_query_name()
            )
            self.prefetch_cache_name = rel.accessor_name if reverse else field.name
            self.through, self.symmetrical, self.reverse = (
                rel.through,
                rel.symmetrical,
                reverse,
            )
            self.source_field = field.link_field("other" if reverse else "own")
            self.target_field = field.link_field("own" if reverse else "other")
            self.source_field_name = self.source_field.name
            self.target_field_name = self.target_field.name
            self._owner = getattr(instance, self.source_field.target_field.attname)
            if self._owner is None:
                raise ValueError(
                    f'"{instance!r}" needs to have a value for field'
                    f' "{self.source_field.target_field.attname}" before this'
                    " many-to-many"
                    " relationship can be used."
                )
            if instance.pk is None:
                raise ValueError(
                    f"{instance.__class__.__name__!r} instance needs to have a"
                    f" primary key value"
                    " before a many-to-many relationship can be used."
                )

        def __call__(self, *, manager: str) -> Any:
            chosen = getattr(self.model, manager)
            return many_to_many_manager(chosen.__class__, rel, reverse)(self.instance)

        do_not_call_in_templates = True

        def get_queryset(self) -> Any:
            cached = getattr(self.instance, "_prefetched_objects_cache", {})
            if self.prefetch_cache_name in cached:
                return cached[self.prefetch_cache_name]
            return self._apply_rel_filters(super().get_queryset())

        def _apply_rel_filters(self, rows: Any) -> Any:
            return rows._linked(rel.field, reverse, [self._owner])

        def _remove_prefetched_objects(self) -> None:
            cached = getattr(self.instance, "_prefetched_objects_cache", {})
            cached.pop(self.prefetch_cache_name, None)

        def get_prefetch_querysets(
            self, instances: list[Any], queryset: Any = None
        ) -> Any:
            rows = queryset if queryset is not None else super().get_queryset()
            target = self.source_field.target_field.attname
            owners = [getattr(one, target) for one in instances]
            rows = rows._linked(rel.field, reverse, owners, keep_owner=True)
            return (
                rows,
                lambda row: row._prefetch_owner,
                lambda one: getattr(one, target),
                False,
                self.prefetch_cache_name,
                False,
            )

        # -- changes -------------------------------------------------------------------

        def _targets(self, objs: Any) -> list[Any]:
            """Keys of the other side, each once."""
            field = self.target_field
            keys = []
            for obj in objs:
                if isinstance(obj, self.model):
                    if not router.allow_relation(obj, self.instance):
                        raise ValueError(
                            f'Cannot add "{obj!r}": instance is on database'
                            f' "{self.instance._state.db}", value is on'
                            f' database "{obj._state.db}"'
                        )
                    key = getattr(obj, field.target_field.attname)
                    if key is None:
                        raise ValueError(
                            f'Cannot add "{obj!r}": the value for field'
                            f' "{field.name}" is None'
                        )
                elif hasattr(type(obj), "_meta"):
                    raise TypeError(
                        f"'{self.model._meta.object_name}' instance expected, got"
                        f" {obj!r}"
                    )
                elif hasattr(obj, "resolve_expression"):
                    raise TypeError(
                        "Expressions are not supported here by this playground."
                    )
                else:
                    key = field.target_field.get_prep_value(obj)
                keys.append(key)
            # In the order of a set, as Django has them: rows get their numbers in it.
            return list(set(keys))

        def _keys_as_given(self, objs: Any) -> list[Any]:
            field = self.target_field.target_field
            return [
                getattr(obj, field.attname)
                if isinstance(obj, self.model)
                else field.get_prep_value(obj)
                for obj in objs
            ]

        def _change(
            self,
            plan: str,
            keys: list[Any],
            defaults: Any = None,
            raw: bool = False,
            **extra: Any,
        ) -> None:
            target = self.target_field.target_field
            steps = _LinkSteps(self, raw, dict(resolve_callables(defaults or {})))
            text = f"{type(self.instance).__name__}.{self.prefetch_cache_name}.{plan}()"
            request = {
                "through": self.through._meta.label,
                "ownColumn": self.source_field.attname,
                "otherColumn": self.target_field.attname,
                "owner": self.source_field.cell(self._owner),
                "targets": [target.cell(key) for key in keys],
                "symmetrical": bool(self.symmetrical),
                **extra,
            }
            title = database.title(plan, self.model, text, self.instance)
            database.carry_out(
                plan, request, title, steps.performers(), steps.refusals()
            )

        def add(self, *objs: Any, through_defaults: Any = None) -> None:
            self._remove_prefetched_objects()
            self._change("add", self._targets(objs), through_defaults)

        def remove(self, *objs: Any) -> None:
            self._remove_prefetched_objects()
            self._change("remove", self._keys_as_given(objs))

        def clear(self) -> None:
            self._remove_prefetched_objects()
            self._change("clear", [])

        def set(
            self, objs: Any, *, clear: bool = False, through_defaults: Any = None
        ) -> None:
            self.set_base(objs, clear=clear, through_defaults=through_defaults)

        def set_base(
            self,
            objs: Any,
            *,
            clear: bool = False,
            through_defaults: Any = None,
            raw: bool = False,
        ) -> None:
            """Set; `raw` is for fixtures."""
            self._remove_prefetched_objects()
            keys = self._targets(tuple(objs))
            self._change("set", keys, through_defaults, raw=raw, clear=clear)

        def create(self, *, through_defaults: Any = None, **kwargs: Any) -> Any:
            made = super().create(**kwargs)
            self.add(made, through_defaults=through_defaults)
            return made

        def get_or_create(self, *, through_defaults: Any = None, **kwargs: Any) -> Any:
            found, created = super().get_or_create(**kwargs)
            if created:
                self.add(found, through_defaults=through_defaults)
            return found, created

        def update_or_create(
            self, *, through_defaults: Any = None, **kwargs: Any
        ) -> Any:
            found, created = super().update_or_create(**kwargs)
            if created:
                self.add(found, through_defaults=through_defaults)
            return found, created

        for _method in (add, remove, clear, set, create):
            _method.alters_data = True
        vars().update(async_twins(("add", "remove", "clear", "set", *CREATING)))

    return ManyRelatedManager


class _LinkSteps:
    """What a change of links asks for."""

    def __init__(self, manager: Any, raw: bool, defaults: dict[str, Any]) -> None:
        self.manager, self.raw, self.defaults = manager, raw, defaults
        self.keys: set[Any] | None = None
        self.deletes = DeleteSteps(None, [], "default")

    def performers(self) -> dict[str, Any]:
        """The steps by kind."""
        return {
            **self.deletes.performers(),
            "send": self._send,
            "listens": listens,
            "keys": self._current_keys,
            "links": self._made_links,
        }

    def refusals(self) -> dict[str, Any]:
        """Rows of links may be protected too."""
        return self.deletes.refusals()

    def _send(self, step: dict[str, Any]) -> None:
        if step["signal"] != "m2m_changed":
            if self.deletes.origin is None:
                self.deletes.origin = self._links()
            self.deletes.performers()["send"](step)
            return
        action, manager = step["action"], self.manager
        if action.startswith("pre_"):
            target = manager.target_field.target_field
            cells = step["cells"]
            self.keys = (
                None if cells is None else {target.from_cell(cell) for cell in cells}
            )
        signals.m2m_changed.send(
            sender=manager.through,
            action=action,
            instance=manager.instance,
            reverse=manager.reverse,
            model=manager.model,
            pk_set=self.keys,
            using="default",
            raw=self.raw,
        )

    def _links(self) -> Any:
        """The rows that go, as Django asks for them (`_build_remove_filters`)."""
        manager, keys = self.manager, self.keys
        own, other = manager.source_field_name, manager.target_field_name

        def between(one: str, another: str) -> Q:
            links = Q((one, manager.instance))
            return links if keys is None else links & Q((f"{another}__in", keys))

        links = between(own, other)
        if manager.symmetrical:
            links |= between(other, own)
        return manager.through._default_manager.filter(links)

    def _made_links(self, step: dict[str, Any]) -> dict[str, Any]:
        """Django makes an instance for every row and inserts them in bulk."""
        through, manager = self.manager.through, self.manager
        heard = any(
            signal.has_listeners(through)
            for signal in (signals.pre_init, signals.post_init)
        )
        if through._meta.auto_created and not heard:
            return {}
        label = through._meta.label
        source, target = manager.source_field, manager.target_field
        made = []
        for pair in step["pairs"]:
            own, other = (
                field.target_field.from_cell(cell)
                for field, cell in zip((source, target), pair, strict=True)
            )
            link = through(
                **self.defaults, **{source.attname: own, target.attname: other}
            )
            if link.pk is None:
                link.pk = through._meta.pk.get_pk_value_on_save(link)
            made.append(assignment_of(link, label, None, adding=True)["assignment"])
        return {"assignments": made}

    def _current_keys(self, step: dict[str, Any]) -> dict[str, Any]:
        target = self.manager.target_field.target_field
        return {"cells": [target.cell(key) for key in self.keys or ()]}
