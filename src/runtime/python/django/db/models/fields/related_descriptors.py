"""Attributes that give related objects (Django:
`django.db.models.fields.related_descriptors`).
"""

from functools import cached_property
from typing import Any

from django.db import router

from ..query_utils import DeferredAttribute
from .many_related_manager import create_forward_many_to_many_manager
from .reverse_manager import create_reverse_many_to_one_manager


class ForeignKeyDeferredAttribute(DeferredAttribute):
    """The column of a foreign key: a new value makes the remembered object stale."""

    def __set__(self, instance: Any, value: Any) -> None:
        if instance.__dict__.get(self.field.attname) != value and self.field.is_cached(
            instance
        ):
            self.field.delete_cached_value(instance)
        instance.__dict__[self.field.attname] = value


class ForwardManyToOneDescriptor:
    """`book.author`"""

    def __init__(self, field_with_rel: Any) -> None:
        self.field = field_with_rel

    @cached_property
    def RelatedObjectDoesNotExist(self) -> type:  # noqa: N802
        """Raised when nothing is pointed to."""
        return _missing_kind(
            self.field.remote_field.model, self.field.model, self.field.name
        )

    def is_cached(self, instance: Any) -> bool:
        """Whether the object is there."""
        return self.field.is_cached(instance)

    def get_queryset(self, **hints: Any) -> Any:
        """The rows to look in."""
        return self.field.remote_field.model._base_manager.all()

    def get_object(self, instance: Any) -> Any:
        """Load what is pointed to."""
        field = self.field
        value = getattr(instance, field.attname)
        return self.get_queryset().get(**{field.target_field.name: value})

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is None:
            return self
        field = self.field
        found = field.get_cached_value(instance, default=_MISSING)
        if found is _MISSING:
            found = self._inherited(instance)
            if found is None and getattr(instance, field.attname) is not None:
                found = self.get_object(instance)
                if not field.remote_field.multiple:
                    field.remote_field.set_cached_value(found, instance)
            field.set_cached_value(instance, found)
        if found is None and not field.null:
            raise self.RelatedObjectDoesNotExist(
                f"{field.model.__name__} has no {field.name}."
            )
        return found

    def _inherited(self, instance: Any) -> Any:
        link = instance._meta.get_ancestor_link(self.field.model)
        if link and link.is_cached(instance):
            ancestor = link.get_cached_value(instance)
            if ancestor is not None and self.field.is_cached(ancestor):
                return self.field.get_cached_value(ancestor)
        return None

    def __set__(self, instance: Any, value: Any) -> None:
        field = self.field
        related = field.remote_field
        if value is not None and not isinstance(
            value, related.model._meta.concrete_model
        ):
            raise ValueError(
                f'Cannot assign "{value!r}":'
                f' "{instance._meta.object_name}.{field.name}" must be a'
                f' "{related.model._meta.object_name}" instance.'
            )
        if value is None:
            known = field.get_cached_value(instance, default=None)
            if known is not None:
                related.set_cached_value(known, None)
            setattr(instance, field.attname, None)
        else:
            _join_database(instance, value)
            setattr(instance, field.attname, getattr(value, field.target_field.attname))
        field.set_cached_value(instance, value)
        if value is not None and not related.multiple:
            related.set_cached_value(value, instance)


class ForwardOneToOneDescriptor(ForwardManyToOneDescriptor):
    """`profile.user`"""

    def get_object(self, instance: Any) -> Any:
        """A parent is made of the child's own values, without a query."""
        if self.field.remote_field.parent_link:
            deferred = instance.get_deferred_fields()
            model = self.field.remote_field.model
            names = [field.attname for field in model._meta.concrete_fields]
            if not any(name in deferred for name in names):
                made = model(**{name: getattr(instance, name) for name in names})
                made._state.adding = instance._state.adding
                made._state.db = instance._state.db
                return made
        return super().get_object(instance)

    def __set__(self, instance: Any, value: Any) -> None:
        super().__set__(instance, value)
        if not (self.field.primary_key and self.field.remote_field.parent_link):
            return
        opts = instance._meta
        fields = [
            field
            for field in self.field.remote_field.model._meta.concrete_fields
            if field in opts.concrete_fields and field.primary_key
        ]
        for field in fields:
            setattr(
                instance,
                field.attname,
                None if value is None else getattr(value, field.attname),
            )


class ReverseOneToOneDescriptor:
    """`user.profile`"""

    def __init__(self, related: Any) -> None:
        self.related = related

    @cached_property
    def RelatedObjectDoesNotExist(self) -> type:  # noqa: N802
        """Raised when nothing points here."""
        return _missing_kind(
            self.related.related_model, self.related.model, self.related.name
        )

    def is_cached(self, instance: Any) -> bool:
        """Whether the object is there."""
        return self.related.is_cached(instance)

    def get_queryset(self, **hints: Any) -> Any:
        """The rows to look in."""
        return self.related.related_model._base_manager.all()

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is None:
            return self
        related = self.related
        found = related.get_cached_value(instance, default=_MISSING)
        if found is _MISSING:
            found = None
            value = getattr(instance, related.field.target_field.attname)
            if instance.pk is not None:
                try:
                    found = self.get_queryset().get(**{related.field.attname: value})
                except related.related_model.DoesNotExist:
                    found = None
                else:
                    related.field.set_cached_value(found, instance)
            related.set_cached_value(instance, found)
        if found is None:
            raise self.RelatedObjectDoesNotExist(
                f"{instance.__class__.__name__} has no {related.accessor_name}."
            )
        return found

    def __set__(self, instance: Any, value: Any) -> None:
        related = self.related
        if value is None:
            known = related.get_cached_value(instance, default=None)
            if known is not None:
                related.delete_cached_value(instance)
                setattr(known, related.field.name, None)
            return
        if not isinstance(value, related.related_model):
            raise ValueError(
                f'Cannot assign "{value!r}":'
                f' "{instance._meta.object_name}.{related.accessor_name}"'
                f' must be a "{related.related_model._meta.object_name}" instance.'
            )
        _join_database(instance, value)
        field = related.field
        setattr(value, field.attname, getattr(instance, field.target_field.attname))
        related.set_cached_value(instance, value)
        field.set_cached_value(value, instance)


class ReverseManyToOneDescriptor:
    """`author.book_set`"""

    def __init__(self, rel: Any) -> None:
        self.rel, self.field = rel, rel.field

    @cached_property
    def related_manager_cls(self) -> type:
        """A manager on top of the model's default one."""
        return create_reverse_many_to_one_manager(
            self.field.model._default_manager.__class__, self.rel
        )

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        return self if instance is None else self.related_manager_cls(instance)

    def __set__(self, instance: Any, value: Any) -> None:
        raise TypeError(
            "Direct assignment to the reverse side of a related set is prohibited. Use"
            f" {self.rel.accessor_name}.set() instead."
        )


class ManyToManyDescriptor(ReverseManyToOneDescriptor):
    """`post.tags` and `tag.post_set`"""

    def __init__(self, rel: Any, reverse: bool = False) -> None:
        super().__init__(rel)
        self.reverse = reverse

    @property
    def through(self) -> Any:
        """The model of the links."""
        return self.rel.through

    @cached_property
    def related_manager_cls(self) -> type:
        model = self.rel.related_model if self.reverse else self.rel.model
        return create_forward_many_to_many_manager(
            model._default_manager.__class__, self.rel, self.reverse
        )

    def __set__(self, instance: Any, value: Any) -> None:
        side, name = (
            ("reverse", self.rel.accessor_name)
            if self.reverse
            else ("forward", self.field.name)
        )
        raise TypeError(
            f"Direct assignment to the {side} side of a many-to-many set is"
            f" prohibited. Use"
            f" {name}.set() instead."
        )


_MISSING = object()


def _join_database(instance: Any, value: Any) -> None:
    """Objects that were never stored belong to the database of what they are linked
    to."""
    if instance._state.db is None:
        instance._state.db = router.db_for_write(type(instance), instance=value)
    if value._state.db is None:
        value._state.db = router.db_for_write(type(value), instance=instance)


def _missing_kind(target: Any, model: Any, name: str) -> type:
    return type(
        "RelatedObjectDoesNotExist",
        (target.DoesNotExist, AttributeError),
        {
            "__module__": model.__module__,
            "__qualname__": f"{model.__qualname__}.{name}.RelatedObjectDoesNotExist",
        },
    )
