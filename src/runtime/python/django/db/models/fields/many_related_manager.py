"""The manager of a many-to-many relation: `post.tags`."""

from collections import Counter
from functools import cache
from typing import Any

from _host import database
from django.db import router
from django.db.transaction import atomic

from ..utils import resolve_callables
from .async_twins import CREATING, async_twins
from .link_steps import LinkSteps
from .managed_links import ManagedLinks, are_managed


@cache
def create_forward_many_to_many_manager(
    superclass: type, rel: Any, reverse: bool
) -> type:
    """The manager of the objects on the other side of a many-to-many field."""

    class ManyRelatedManager(superclass):
        __module__ = "django.db.models.fields.related_descriptors"

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
            return create_forward_many_to_many_manager(chosen.__class__, rel, reverse)(
                self.instance
            )

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
            """Keys of the other side."""
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
                elif hasattr(obj, "_meta"):
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
            return keys

        def _keys_as_given(self, objs: Any) -> list[Any]:
            name = self.target_field.target_field.attname
            return [
                getattr(obj, name) if isinstance(obj, self.model) else obj
                for obj in objs
            ]

        def _change(
            self,
            plan: str,
            keys: list[Any],
            defaults: Any = None,
            raw: bool = False,
            given: Any = None,
            **extra: Any,
        ) -> None:
            target = self.target_field.target_field
            text = f"{type(self.instance).__name__}.{self.prefetch_cache_name}.{plan}()"
            title = database.title(plan, self.model, text, self.instance)
            if are_managed(superclass, self.through):
                visible = super().get_queryset
                links = ManagedLinks(self, visible, raw, defaults)
                wanted = set(keys) if given is None else given
                with database.operation(title), atomic(savepoint=False):
                    getattr(links, plan)(wanted, **extra)
                return
            # In the order of a set, as Django has them: rows get their numbers in it.
            request = {
                "through": self.through._meta.label,
                "ownColumn": self.source_field.attname,
                "otherColumn": self.target_field.attname,
                "owner": self.source_field.cell(self._owner),
                "targets": [target.cell(key) for key in set(keys)],
                "symmetrical": bool(self.symmetrical),
                **extra,
            }
            steps = LinkSteps(self, raw, dict(resolve_callables(defaults or {})), given)
            database.carry_out(
                plan, request, title, steps.performers(), steps.refusals()
            )

        def add(self, *objs: Any, through_defaults: Any = None) -> None:
            self._remove_prefetched_objects()
            self._change("add", self._targets(objs), through_defaults)

        def remove(self, *objs: Any) -> None:
            self._remove_prefetched_objects()
            given = self._keys_as_given(objs)
            prepared = self.target_field.target_field.get_prep_value
            self._change("remove", [prepared(key) for key in given], given=set(given))

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
            cell = self.target_field.target_field.cell
            again = [cell(key) for key, times in Counter(keys).items() if times > 1]
            self._change(
                "set", keys, through_defaults, raw=raw, clear=clear, again=again
            )

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
