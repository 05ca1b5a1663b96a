"""Models: rows as Python objects (Django: `django.db.models.base.Model`)."""

from collections.abc import Iterable
from typing import Any

import django
from asgiref.sync import sync_to_async
from django.core.exceptions import FieldDoesNotExist
from django.db import DEFAULT_DB_ALIAS
from django.utils.encoding import force_str
from django.utils.hashable import make_hashable

from . import signals
from .constants import LOOKUP_SEP
from .fields.base import NOT_PROVIDED
from .fields.reverse_related import ForeignObjectRel
from .metaclass import ModelBase
from .saving import delete_instance, note_empty_save, save_instance
from .utils import one_class
from .validation import Validation


class Deferred:
    """Stands for a value that was not loaded."""

    def __repr__(self) -> str:
        return "<Deferred field>"

    def __str__(self) -> str:
        return "<Deferred field>"


DEFERRED = Deferred()


class ModelState:
    """What an instance remembers: whether it is new, and its related objects."""

    db: str | None = None
    adding = True
    peers: tuple[Any, ...] = ()

    def __getattr__(self, name: str) -> Any:
        # Made by the first look at it, as in Django.
        if name != "fields_cache":
            raise AttributeError(
                f"{type(self).__name__!r} object has no attribute {name!r}"
            )
        self.fields_cache: dict[str, Any] = {}
        return self.fields_cache


@one_class
class Model(Validation, metaclass=ModelBase):
    """The base of all models."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        cls = type(self)
        opts = self._meta
        if opts.abstract:
            raise TypeError("Abstract models cannot be instantiated.")
        signals.pre_init.send(sender=cls, args=args, kwargs=kwargs)
        self._state = ModelState()
        if len(args) > len(opts.concrete_fields):
            raise IndexError("Number of args exceeds number of fields")
        waiting = iter(opts.fields if kwargs else opts.concrete_fields)
        for value, field in zip(args, waiting, strict=False):
            if value is not DEFERRED:
                setattr(self, field.attname, value)
            if kwargs and kwargs.pop(field.name, NOT_PROVIDED) is not NOT_PROVIDED:
                raise TypeError(
                    f"{cls.__qualname__}() got both positional and keyword arguments"
                    f" for field"
                    f" '{field.name}'."
                )
        for field in waiting:
            if field.attname not in kwargs and field.column is None:
                continue
            name, value = field.attname, NOT_PROVIDED
            if kwargs:
                if (
                    isinstance(field.remote_field, ForeignObjectRel)
                    and field.name in kwargs
                ):
                    name = field.name
                value = kwargs.pop(name, NOT_PROVIDED)
            if value is NOT_PROVIDED:
                value = field.get_default()
            if value is not DEFERRED:
                setattr(self, name, value)
        if kwargs:
            self._set_the_rest(kwargs)
        super().__init__()
        signals.post_init.send(sender=cls, instance=self)

    def _set_the_rest(self, given: dict[str, Any]) -> None:
        cls = type(self)
        unexpected = []
        for name, value in given.items():
            if not isinstance(getattr(cls, name, None), property):
                try:
                    self._meta.get_field(name)
                except FieldDoesNotExist:
                    unexpected.append(name)
                    continue
            if value is not DEFERRED:
                setattr(self, name, value)
        if unexpected:
            names = ", ".join(map(repr, unexpected))
            raise TypeError(
                f"{cls.__name__}() got unexpected keyword arguments: {names}"
            )

    @classmethod
    def from_db(
        cls, db: str, field_names: Any, values: Any, *, fetch_mode: Any = None
    ) -> Any:
        """An instance of a loaded row; columns that were not loaded stay deferred."""
        fields = cls._meta.concrete_fields
        if len(values) != len(fields):
            loaded = iter(values)
            values = [
                next(loaded) if field.attname in field_names else DEFERRED
                for field in fields
            ]
        made = cls(*values)
        made._state.adding = False
        made._state.db = db
        return made

    # -- identity ----------------------------------------------------------------------

    def _get_FIELD_display(self, field: Any) -> Any:  # noqa: N802
        value = make_hashable(getattr(self, field.attname))
        words = dict(make_hashable(field.flatchoices))
        return force_str(words.get(value, value), strings_only=True)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"

    def __str__(self) -> str:
        return f"{type(self).__name__} object ({self.pk})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model):
            return NotImplemented
        if self._meta.concrete_model != other._meta.concrete_model:
            return False
        mine = self.pk
        return self is other if mine is None else mine == other.pk

    def __hash__(self) -> int:
        if self.pk is None:
            raise TypeError("Model instances without primary key value are unhashable")
        return hash(self.pk)

    def __getstate__(self) -> dict[str, Any]:
        state = dict(self.__dict__)
        state["_state"] = made = ModelState()
        made.db, made.adding = self._state.db, self._state.adding
        made.fields_cache = dict(self._state.fields_cache)
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)

    def __reduce__(self) -> Any:
        state, meta = self.__getstate__(), self._meta
        state["_django_version"] = django.__version__
        return model_unpickle, ((meta.app_label, meta.object_name),), state

    def _get_pk_val(self, meta: Any = None) -> Any:
        return getattr(self, (meta or self._meta).pk.attname)

    def _set_pk_val(self, value: Any) -> None:
        for parent_link in self._meta.parents.values():
            if parent_link and parent_link != self._meta.pk:
                setattr(self, parent_link.target_field.attname, value)
        setattr(self, self._meta.pk.attname, value)

    pk = property(_get_pk_val, _set_pk_val)

    def _is_pk_set(self, meta: Any = None) -> bool:
        return self._get_pk_val(meta) is not None

    def get_deferred_fields(self) -> set[str]:
        """Names of the columns that were not loaded."""
        values = self.__dict__
        return {
            field.attname
            for field in self._meta.concrete_fields
            if field.attname not in values
        }

    def serializable_value(self, field_name: str) -> Any:
        """The value of the column."""
        try:
            field = self._meta.get_field(field_name)
        except FieldDoesNotExist:
            return getattr(self, field_name)
        return getattr(self, field.attname)

    # -- loading -----------------------------------------------------------------------

    def refresh_from_db(
        self,
        using: str | None = None,
        fields: Iterable[str] | None = None,
        from_queryset: Any = None,
    ) -> None:
        """Take the values of the row as it is now; sends no save signals."""
        prefetched = getattr(self, "_prefetched_objects_cache", {})
        if fields is None:
            self._prefetched_objects_cache: dict[str, Any] = {}
        else:
            fields = [str(name) for name in fields]
            for name in list(fields):
                if name in prefetched:
                    del prefetched[name]
                    fields.remove(name)
            if not fields:
                return
            if any(LOOKUP_SEP in name for name in fields):
                raise ValueError(
                    f'Found "{LOOKUP_SEP}" in fields argument. Relations and'
                    " transforms are not allowed in fields."
                )
        rows = (
            from_queryset
            if from_queryset is not None
            else type(self)._base_manager.all()
        )
        rows = rows.filter(pk=self.pk)
        if fields is not None:
            rows = rows.only(*fields)
        elif self.get_deferred_fields():
            loaded = [
                f.attname
                for f in self._meta.concrete_fields
                if f.attname in self.__dict__
            ]
            rows = rows.only(*loaded)
        found = rows.get()
        missing = found.get_deferred_fields()
        for field in self._meta.concrete_fields:
            if field.attname in missing:
                continue
            setattr(self, field.attname, getattr(found, field.attname))
            if field.is_relation and field.is_cached(found):
                field.set_cached_value(self, field.get_cached_value(found))
            elif field.is_relation and field.is_cached(self):
                field.delete_cached_value(self)
        for field in self._meta.related_objects:
            names = fields is None or field.accessor_name in fields
            if names and field.is_cached(self):
                field.delete_cached_value(self)
        for field in self._meta.private_fields:
            if fields is None and field.is_relation and field.is_cached(self):
                field.delete_cached_value(self)
        self._state.db = found._state.db

    async def arefresh_from_db(
        self, using: str | None = None, fields: Any = None, from_queryset: Any = None
    ) -> None:
        """`refresh_from_db`, asynchronous."""
        await sync_to_async(self.refresh_from_db)(
            using=using, fields=fields, from_queryset=from_queryset
        )

    # -- saving ------------------------------------------------------------------------

    def save(
        self,
        *,
        force_insert: Any = False,
        force_update: bool = False,
        using: str | None = None,
        update_fields: Iterable[str] | None = None,
    ) -> None:
        """Write the row: UPDATE if there is one, INSERT otherwise."""
        self._prepare_related_fields_for_save(operation_name="save")
        if force_insert and (force_update or update_fields):
            raise ValueError("Cannot force both insert and updating in model saving.")
        deferred = self.get_deferred_fields()
        if update_fields is not None:
            if not update_fields:
                note_empty_save(self)
                return
            update_fields = frozenset(update_fields)
            known = {
                name
                for field in self._meta.concrete_fields
                if not field.primary_key
                for name in (field.name, field.attname)
            }
            unknown = update_fields - known
            if unknown:
                raise ValueError(
                    "The following fields do not exist in this model, are m2m fields,"
                    " primary"
                    f" keys, or are non-concrete fields: {', '.join(unknown)}"
                )
        elif (
            not force_insert
            and deferred
            and (using or DEFAULT_DB_ALIAS) == self._state.db
        ):
            loaded = {
                field.attname
                for field in self._meta.concrete_fields
                if not field.primary_key and not hasattr(field, "through")
            } - deferred
            if loaded:
                update_fields = frozenset(loaded)
        self.save_base(
            using=using or DEFAULT_DB_ALIAS,
            force_insert=force_insert,
            force_update=force_update,
            update_fields=update_fields,
        )

    save.alters_data = True

    async def asave(
        self,
        *,
        force_insert: Any = False,
        force_update: bool = False,
        using: str | None = None,
        update_fields: Iterable[str] | None = None,
    ) -> None:
        """`save`, asynchronous."""
        await sync_to_async(self.save)(
            force_insert=force_insert,
            force_update=force_update,
            using=using,
            update_fields=update_fields,
        )

    asave.alters_data = True

    def save_base(
        self,
        raw: bool = False,
        force_insert: Any = False,
        force_update: bool = False,
        using: str | None = None,
        update_fields: Any = None,
    ) -> None:
        """The save itself; `raw` is for fixtures."""
        save_instance(self, raw, force_insert, force_update, using, update_fields)

    def _prepare_related_fields_for_save(
        self, operation_name: str, fields: Any = None
    ) -> None:
        """Refuse unsaved related objects;
        take over keys they got since they were assigned.
        """
        for field in self._meta.concrete_fields:
            if fields and field not in fields:
                continue
            if not (field.is_relation and field.is_cached(self)):
                continue
            related = getattr(self, field.name, None)
            if related is None:
                continue
            if related.pk is None:
                if not field.remote_field.multiple:
                    field.remote_field.delete_cached_value(related, missing_ok=False)
                raise ValueError(
                    f"{operation_name}() prohibited to prevent data loss due to"
                    f" unsaved related"
                    f" object '{field.name}'."
                )
            value = getattr(related, field.target_field.attname)
            if getattr(self, field.attname) in field.empty_values:
                setattr(self, field.name, related)
            if value != getattr(self, field.attname):
                field.delete_cached_value(self)
        for field in self._meta.private_fields:
            if getattr(field, "is_generic_key", False) and field.is_cached(self):
                related = field.get_cached_value(self, default=None)
                if related is not None and related.pk is None:
                    raise ValueError(
                        f"{operation_name}() prohibited to prevent data loss due to"
                        f" unsaved"
                        f" related object '{field.name}'."
                    )

    # -- deleting ----------------------------------------------------------------------

    def delete(self, using: str | None = None, keep_parents: bool = False) -> Any:
        """Delete the row and what points to it; how many rows went, by label."""
        if self.pk is None:
            raise ValueError(
                f"{self._meta.object_name} object can't be deleted because its"
                f" {self._meta.pk.attname} attribute is set to None."
            )
        return delete_instance(self, using, keep_parents)

    delete.alters_data = True

    async def adelete(
        self, using: str | None = None, keep_parents: bool = False
    ) -> Any:
        """`delete`, asynchronous."""
        return await sync_to_async(self.delete)(using=using, keep_parents=keep_parents)

    adelete.alters_data = True


def model_unpickle(model_id: tuple[str, str]) -> Any:
    from django.apps import apps

    kind = apps.get_model(*model_id)
    return kind.__new__(kind)


__all__ = ["DEFERRED", "Deferred", "Model", "ModelBase", "ModelState"]
