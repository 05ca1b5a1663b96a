"""The fields and relations of a model as they are asked for: own and inherited, forward
and reverse, by name (Django: the second half of `Options`).
"""

from functools import cached_property
from typing import Any

from django.core.exceptions import FieldDoesNotExist


class FieldViews:
    """What `Options` derives from what it holds. Forgotten when a field is added."""

    apps: Any
    concrete_model: Any
    constraints: Any
    local_fields: list[Any]
    local_many_to_many: list[Any]
    model: Any
    object_name: str
    parents: dict[Any, Any]
    pk: Any
    private_fields: list[Any]
    proxy: bool

    @cached_property
    def fields(self) -> tuple[Any, ...]:
        """All forward fields but many-to-many ones, those of parents first."""
        return tuple(
            field
            for field in self._forward()
            if not (field.is_relation and field.many_to_many)
        )

    @cached_property
    def concrete_fields(self) -> tuple[Any, ...]:
        """Fields with a column."""
        return tuple(field for field in self.fields if field.concrete)

    @cached_property
    def local_concrete_fields(self) -> tuple[Any, ...]:
        """Fields with a column in the model's own table."""
        return tuple(field for field in self.local_fields if field.concrete)

    @cached_property
    def many_to_many(self) -> tuple[Any, ...]:
        """Many-to-many fields, also inherited ones."""
        return tuple(
            field
            for field in self._forward()
            if field.is_relation and field.many_to_many
        )

    @cached_property
    def related_objects(self) -> tuple[Any, ...]:
        """Relations that point here; hidden ones only if they are to many on both
        sides."""
        self.apps.check_models_ready()
        return tuple(
            rel for rel in self._reverse() if not rel.hidden or rel.field.many_to_many
        )

    @cached_property
    def all_parents(self) -> tuple[Any, ...]:
        """All ancestors with tables."""
        found = dict.fromkeys(self.parents)
        for parent in self.parents:
            found.update(dict.fromkeys(parent._meta.all_parents))
        return tuple(found)

    def get_parent_list(self) -> list[Any]:
        """All ancestors with tables."""
        return list(self.all_parents)

    @cached_property
    def pk_fields(self) -> list[Any]:
        """The fields of the key: one."""
        return [self.pk]

    @property
    def total_unique_constraints(self) -> list[Any]:
        """Unique constraints without a condition."""
        from .constraints import UniqueConstraint

        return [
            each
            for each in self.constraints
            if isinstance(each, UniqueConstraint)
            and each.condition is None
            and each.fields
        ]

    @cached_property
    def _forward_order(self) -> tuple[Any, ...]:
        found: list[Any] = []
        for parent in self.parents:
            for field in parent._meta._forward():
                if field not in found:
                    found.append(field)
        own = [*self.local_fields, *self.local_many_to_many]
        return (*found, *(field for field in own if field not in found))

    def _forward(self) -> tuple[Any, ...]:
        return self._forward_order

    @cached_property
    def _reverse_order(self) -> tuple[Any, ...]:
        """Relations that point here or to a parent (Django: `_relation_tree`)."""
        found: list[Any] = []
        for parent in self.parents:
            for rel in parent._meta._reverse():
                if not getattr(rel, "parent_link", False):
                    found.append(rel)
        for model in self.apps_models():
            for field in [
                *model._meta.local_fields,
                *model._meta.local_many_to_many,
                *model._meta.private_fields,
            ]:
                target = field.remote_field and getattr(
                    field.remote_field, "model", None
                )
                if (
                    target is None
                    or not hasattr(target, "_meta")
                    or model._meta.swapped
                ):
                    continue
                if (
                    model._meta.proxy
                    or target._meta.concrete_model is not self.concrete_model
                ):
                    continue
                if getattr(field, "is_generic", False):
                    continue
                found.append(field.remote_field)
        return tuple(dict.fromkeys(found))

    def apps_models(self) -> list[Any]:
        """All registered models in the order of apps."""
        models: list[Any] = []
        for label in [*self.apps.app_configs, *self.apps.all_models]:
            models.extend(
                m for m in self.apps.all_models[label].values() if m not in models
            )
        return models

    def _reverse(self) -> tuple[Any, ...]:
        return (
            ()
            if self.concrete_model is None
            else self.concrete_model._meta._reverse_order
        )

    def get_fields(
        self, include_parents: bool = True, include_hidden: bool = False
    ) -> tuple[Any, ...]:
        """Forward and reverse fields: once all models are there."""
        self.apps.check_models_ready()
        if include_parents:
            return (*self._family(include_hidden), *self.private_fields)
        forward = [*self.local_fields, *self.local_many_to_many, *self.private_fields]
        reverse = [rel for rel in self._reverse() if include_hidden or not rel.hidden]
        return (*reverse, *forward)

    def _family(self, include_hidden: bool) -> dict[Any, None]:
        """Each ancestor's relations and fields, then one's own
        (Django: `_get_fields`).
        """
        found: dict[Any, None] = {}
        inherited: set[Any] = set()
        for parent in self.parents:
            inherited.update(parent._meta._reverse())
            for each in parent._meta._family(include_hidden):
                is_link = getattr(each, "parent_link", False)
                if not is_link or each.model is self.concrete_model:
                    found[each] = None
        own = () if self.proxy else self._reverse()
        for rel in own:
            if rel not in inherited and (include_hidden or not rel.hidden):
                found[rel] = None
        found.update(dict.fromkeys([*self.local_fields, *self.local_many_to_many]))
        return found

    @cached_property
    def _fields_map(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for rel in self._reverse():
            if not rel.hidden:
                found[rel.name] = rel
        for rel in self._generic_reverse():
            found[rel.name] = rel
        for field in [*self._forward(), *self.private_fields]:
            found[field.name] = field
            if getattr(field, "attname", None):
                found.setdefault(field.attname, field)
        return found

    def _generic_reverse(self) -> list[Any]:
        """Generic relations that gave a name to this side."""
        return [
            field.remote_field
            for model in self.apps_models()
            for field in model._meta.private_fields
            if getattr(field, "is_generic_relation", False)
            and field.remote_field.related_query_name
            and field.remote_field.model is self.model
        ]

    def get_field(self, field_name: str) -> Any:
        """The field or reverse relation of that name. Raises `FieldDoesNotExist`."""
        if not self.apps.models_ready:
            return self._forward_field(field_name)
        try:
            return self._fields_map[field_name]
        except KeyError:
            raise FieldDoesNotExist(  # noqa: B904  As in Django both are told.
                f"{self.object_name} has no field named '{field_name}'"
            )

    def _forward_field(self, name: str) -> Any:
        for field in [*self._forward(), *self.private_fields]:
            if name in (field.name, getattr(field, "attname", None)):
                return field
        raise FieldDoesNotExist(
            f"{self.object_name} has no field named '{name}'. The app cache isn't ready"
            " yet, so if this is an auto-created related field, it won't be available"
            " yet."
        )

    def find(self, name: str) -> Any:
        """What a look-up means by the name. Raises `FieldDoesNotExist`."""
        return self.get_field(name)

    def names_of_fields(self) -> list[str]:
        """The names a look-up can begin with."""
        self.apps.check_models_ready()
        names = {field.name for field in self._fields_map.values()}
        names |= {
            name
            for name, field in self._fields_map.items()
            if field.is_relation and getattr(field, "attname", None) == name
        }
        return sorted(names)

    # -- inheritance -------------------------------------------------------------------

    def get_ancestor_link(self, ancestor: Any) -> Any:
        """The field that leads to the ancestor, directly or through another."""
        if ancestor in self.parents:
            return self.parents[ancestor]
        for parent in self.parents:
            link = parent._meta.get_ancestor_link(ancestor)
            if link:
                return self.parents[parent] or link
        return None

    def chain_to(self, ancestor: Any) -> list[Any]:
        """The links from here to the ancestor, step by step."""
        target = ancestor._meta.concrete_model
        for parent, link in self.concrete_model._meta.parents.items():
            if link is None:
                continue
            if parent._meta.concrete_model is target:
                return [link]
            if target in parent._meta.all_parents:
                return [link, *parent._meta.chain_to(ancestor)]
        return []
