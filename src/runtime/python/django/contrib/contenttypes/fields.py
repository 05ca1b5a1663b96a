"""Relations to any model (Django: `django.contrib.contenttypes.fields`)."""

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.fields.async_twins import CREATING, async_twins
from django.db.models.fields.mixins import FieldCacheMixin, RelatedModelMixin
from django.db.models.fields.related_field import lazy_related_operation, names_of
from django.db.models.fields.reverse_related import ForeignObjectRel
from django.db.models.query_utils import Q
from django.db.models.sql.paths import Hop


class GenericForeignKey(FieldCacheMixin):
    """An object of any model: its content type and its key."""

    auto_created = False
    concrete = False
    editable = False
    hidden = False
    is_relation = True
    is_generic = True
    is_generic_key = True
    many_to_many = False
    many_to_one = True
    one_to_many = False
    one_to_one = False
    related_model = None
    remote_field = None
    column = None
    null = False
    primary_key = False

    def __init__(
        self,
        ct_field: str = "content_type",
        fk_field: str = "object_id",
        for_concrete_model: bool = True,
    ) -> None:
        self.ct_field, self.fk_field = ct_field, fk_field
        self.for_concrete_model = for_concrete_model
        self.name = ""

    def contribute_to_class(self, cls: Any, name: str, **kwargs: Any) -> None:
        """Become the field `name` of the model."""
        self.name = self.attname = name
        self.model = cls
        cls._meta.add_field(self, private=True)
        setattr(cls, name, GenericForeignKeyDescriptor(self))

    @property
    def cache_name(self) -> str:
        return self.name

    @property
    def path_model(self) -> Any:
        """The model that has the field."""
        return self.model

    def get_filter_kwargs_for_object(self, obj: Any) -> dict[str, Any]:
        """A look-up for the instances that point to the same object as `obj`."""
        kind = self.model._meta.get_field(self.ct_field).attname
        return {
            self.fk_field: getattr(obj, self.fk_field),
            kind: getattr(obj, kind),
        }

    def get_content_type(
        self, obj: Any = None, id: Any = None, model: Any = None
    ) -> Any:
        """The type of an object or of a model, or the one with that key."""
        if model is not None:
            return ContentType.objects.get_for_model(
                model, for_concrete_model=self.for_concrete_model
            )
        if obj is not None:
            return ContentType.objects.db_manager(obj._state.db).get_for_model(
                obj, for_concrete_model=self.for_concrete_model
            )
        return ContentType.objects.get_for_id(id)

    def __str__(self) -> str:
        return f"{self.model._meta.label}.{self.name}"


class GenericForeignKeyDescriptor:
    """`comment.target`"""

    def __init__(self, field: GenericForeignKey) -> None:
        self.field = field

    def is_cached(self, instance: Any) -> bool:
        """Whether the object is there."""
        return self.field.is_cached(instance)

    def _type_name(self, instance: Any) -> str:
        return instance._meta.get_field(self.field.ct_field).attname

    def fetch_all(
        self, instances: list[Any], querysets: Any = None
    ) -> Callable[[Any], Any]:
        """Load the objects of several, one query per model, and tell which is whose."""
        given: dict[Any, Any] = {}
        for queryset in querysets or ():
            kind = self.field.get_content_type(model=queryset.model).pk
            if kind in given:
                raise ValueError("Only one queryset is allowed for each content type.")
            given[kind] = queryset
        wanted: dict[Any, set[Any]] = {}
        for one in instances:
            kind = getattr(one, self._type_name(one))
            key = getattr(one, self.field.fk_field)
            if kind is not None and key is not None:
                wanted.setdefault(kind, set()).add(key)
        found: dict[Any, Any] = {}
        for kind, keys in wanted.items():
            if kind in given:
                rows = given[kind].filter(pk__in=keys)
            else:
                of_kind = self.field.get_content_type(id=kind)
                rows = of_kind.get_all_objects_for_this_type(pk__in=keys)
            for row in rows:
                found.setdefault((kind, str(row.pk)), row)
        return lambda one: found.get(
            (getattr(one, self._type_name(one)), str(getattr(one, self.field.fk_field)))
        )

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is None:
            return self
        field = self.field
        kind = getattr(instance, self._type_name(instance))
        key = getattr(instance, field.fk_field)
        found = field.get_cached_value(instance, default=None)
        if found is None and field.is_cached(instance):
            return None
        if found is not None:
            same = kind == field.get_content_type(obj=found).id
            if same and found._meta.pk.to_python(key) == found.pk:
                return found
            found = None
        if kind is not None:
            with suppress(models.ObjectDoesNotExist, LookupError, AttributeError):
                found = field.get_content_type(id=kind).get_object_for_this_type(pk=key)
        field.set_cached_value(instance, found)
        return found

    def __set__(self, instance: Any, value: Any) -> None:
        field = self.field
        kind = key = None
        if value is not None:
            kind, key = field.get_content_type(obj=value), value.pk
        setattr(instance, field.ct_field, kind)
        setattr(instance, field.fk_field, key)
        field.set_cached_value(instance, value)


class GenericRel(ForeignObjectRel):
    """The other side of a generic relation."""

    def __init__(
        self, field: Any, to: Any, related_query_name: str | None = None
    ) -> None:
        super().__init__(
            field, to, related_name="+", related_query_name=related_query_name
        )

    @property
    def path_model(self) -> Any:
        """The model that points."""
        return self.model

    def path_hops(self) -> list[Hop]:
        """The join from the model that points to the one that has the relation."""
        (hop,) = self.field.path_hops()
        owner = self.field.model
        return [Hop(hop.target, owner, hop.column, False, hop.content_type, True)]


class GenericRelation(RelatedModelMixin, models.Field):
    """The objects of a model whose generic foreign key points here."""

    auto_created = False
    empty_strings_allowed = False
    is_generic = True
    is_generic_relation = True
    many_to_many = False
    many_to_one = False
    one_to_many = True
    one_to_one = False
    column = None
    mti_inherited = False

    def __init__(
        self,
        to: Any,
        object_id_field: str = "object_id",
        content_type_field: str = "content_type",
        for_concrete_model: bool = True,
        related_query_name: str | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(
            rel=GenericRel(self, to, related_query_name),
            editable=False,
            serialize=False,
            blank=True,
            null=True,
            **kwargs,
        )
        self.object_id_field_name = object_id_field
        self.content_type_field_name = content_type_field
        self.for_concrete_model = for_concrete_model

    @property
    def path_model(self) -> Any:
        """The model that has the field."""
        return self.model

    def get_attname_column(self) -> tuple[str, None]:
        return self.name, None

    def contribute_to_class(self, cls: Any, name: str, **kwargs: Any) -> None:
        super().contribute_to_class(cls, name, private_only=True)
        self.model = cls
        relation = self.remote_field
        # The other side leads to the model that declares it.
        if self.mti_inherited:
            relation.related_query_name = "+"
        setattr(cls, self.name, ReverseGenericManyToOneDescriptor(self))
        if cls._meta.abstract:
            return
        if relation.related_query_name:
            relation.related_query_name %= names_of(cls)

        def resolve(_: Any, related: Any, field: Any) -> None:
            field.remote_field.model = related

        lazy_related_operation(resolve, cls, self.remote_field.model, field=self)

    @property
    def content_type(self) -> Any:
        """The type of the model that has the field."""
        return ContentType.objects.get_for_model(
            self.model, for_concrete_model=self.for_concrete_model
        )

    def path_hops(self) -> list[Hop]:
        """The join to the model that points here."""
        kind = self.related_model._meta.get_field(self.content_type_field_name)
        key = self.related_model._meta.get_field(self.object_id_field_name)
        return [
            Hop(
                self.model._meta.pk.attname,
                self.related_model,
                key.attname,
                True,
                (kind.attname, self.content_type.pk),
            )
        ]

    def related_query_name(self) -> str:
        """It has no name on the other side unless one was given."""
        return self.remote_field.related_query_name or "+"


class ReverseGenericManyToOneDescriptor:
    """`post.comments`"""

    def __init__(self, field: GenericRelation) -> None:
        self.field = field
        self.prefetch_manager = True

    @cached_property
    def manager_cls(self) -> type:
        """A manager on top of the model's default one."""
        return create_generic_related_manager(
            self.field.related_model._default_manager.__class__, self.field
        )

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        return self if instance is None else self.manager_cls(instance)

    def __set__(self, instance: Any, value: Any) -> None:
        raise TypeError(
            "Direct assignment to the reverse side of a related set is prohibited. Use"
            f" {self.field.name}.set() instead."
        )


def create_generic_related_manager(superclass: type, field: GenericRelation) -> type:
    """The manager of the objects that point to the instance."""

    class GenericRelatedObjectManager(superclass):
        def __init__(self, instance: Any) -> None:
            super().__init__()
            self.instance = instance
            self.model = field.related_model
            kind = ContentType.objects.get_for_model(
                instance, for_concrete_model=field.for_concrete_model
            )
            self.content_type = kind
            self.core_filters = {
                field.content_type_field_name: kind,
                field.object_id_field_name: instance.pk,
            }
            self.prefetch_cache_name = field.name

        def get_queryset(self) -> Any:
            cached = getattr(self.instance, "_prefetched_objects_cache", {})
            if self.prefetch_cache_name in cached:
                return cached[self.prefetch_cache_name]
            return self._apply_rel_filters(super().get_queryset())

        def _apply_rel_filters(self, rows: Any) -> Any:
            return rows.filter(**self.core_filters)

        def get_prefetch_querysets(
            self, instances: list[Any], queryset: Any = None
        ) -> Any:
            rows = queryset if queryset is not None else super().get_queryset()
            keys = {one.pk for one in instances}
            rows = rows.filter(
                Q(**{field.content_type_field_name: self.content_type})
                & Q(**{f"{field.object_id_field_name}__in": keys})
            )
            convert = instances[0]._meta.pk.to_python
            return (
                rows,
                lambda row: convert(getattr(row, field.object_id_field_name)),
                lambda one: one.pk,
                False,
                self.prefetch_cache_name,
                False,
            )

        def _forget(self) -> None:
            getattr(self.instance, "_prefetched_objects_cache", {}).pop(
                self.prefetch_cache_name, None
            )

        def _take_in(self, obj: Any) -> None:
            if not isinstance(obj, self.model):
                raise TypeError(
                    f"'{self.model._meta.object_name}' instance expected, got {obj!r}"
                )
            for name, value in self.core_filters.items():
                setattr(obj, name, value)

        def add(self, *objs: Any, bulk: bool = True) -> None:
            self._forget()
            from django.db import transaction

            if bulk:
                keys = []
                for obj in objs:
                    if obj._state.adding or obj._state.db is None:
                        raise ValueError(
                            f"{obj!r} instance isn't saved. Use bulk=False or save the"
                            f" object first."
                        )
                    self._take_in(obj)
                    keys.append(obj.pk)
                self.model._base_manager.filter(pk__in=keys).update(**self.core_filters)
                return
            with transaction.atomic(savepoint=False):
                for obj in objs:
                    self._take_in(obj)
                    obj.save()

        def remove(self, *objs: Any, bulk: bool = True) -> None:
            if objs:
                self._clear(self.filter(pk__in=[obj.pk for obj in objs]), bulk)

        def clear(self, *, bulk: bool = True) -> None:
            self._clear(self.all(), bulk)

        def _clear(self, rows: Any, bulk: bool) -> None:
            self._forget()
            from django.db import transaction

            if bulk:
                rows.delete()
                return
            with transaction.atomic(savepoint=False):
                for obj in rows:
                    obj.delete()

        def set(self, objs: Any, *, bulk: bool = True, clear: bool = False) -> None:
            from django.db import transaction

            objs = tuple(objs)
            with transaction.atomic(savepoint=False):
                if clear:
                    self.clear()
                    self.add(*objs, bulk=bulk)
                    return
                old = set(self.all())
                fresh = [obj for obj in objs if obj not in old]
                self.remove(*(old - set(objs)))
                self.add(*fresh, bulk=bulk)

        def create(self, **kwargs: Any) -> Any:
            self._forget()
            return super().using(self.db).create(**{**kwargs, **self.core_filters})

        def get_or_create(self, **kwargs: Any) -> Any:
            return (
                super().using(self.db).get_or_create(**{**kwargs, **self.core_filters})
            )

        def update_or_create(self, **kwargs: Any) -> Any:
            return (
                super()
                .using(self.db)
                .update_or_create(**{**kwargs, **self.core_filters})
            )

        for _method in (add, remove, clear, set, create):
            _method.alters_data = True
        vars().update(async_twins(("add", "remove", "clear", "set", *CREATING)))

    return GenericRelatedObjectManager
