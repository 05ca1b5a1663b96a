"""How a class statement becomes a model (Django: `ModelBase`)."""

import copy
import inspect
from typing import Any

from django.apps import apps
from django.apps.registry import refuse_namesake
from django.core.exceptions import (
    FieldDoesNotExist,
    FieldError,
    MultipleObjectsReturned,
    ObjectDoesNotExist,
    ObjectNotUpdated,
)
from django.db import DatabaseError
from django.db.utils import not_supported

from . import order_with_respect_to, signals
from .deletion import CASCADE
from .fields.related import OneToOneField
from .fields.related_field import resolve_relation
from .manager import Manager
from .options import Options
from .utils import make_model_tuple

_NEVER_CALLED = ("_do_insert", "_do_update", "_save_parents", "_save_table")
"""Steps of Django's `save()` that models override for locks of their own."""


class ModelBase(type):
    """The metaclass of models."""

    def __new__(
        cls, name: str, bases: tuple[type, ...], attrs: dict[str, Any], **kwargs: Any
    ) -> Any:
        parents = [base for base in bases if isinstance(base, ModelBase)]
        if not parents:
            return super().__new__(cls, name, bases, attrs)
        module = attrs["__module__"]
        declared_meta = attrs.pop("Meta", None)
        contributing = {
            key: value for key, value in attrs.items() if _contributes(value)
        }
        plain = {key: value for key, value in attrs.items() if key not in contributing}
        made = super().__new__(cls, name, bases, plain, **kwargs)
        for private in _NEVER_CALLED:
            if hasattr(made, private):
                raise not_supported(f"Model.{private}() of one's own")
        abstract = getattr(declared_meta, "abstract", False)
        meta = declared_meta or getattr(made, "Meta", None)
        base_meta = getattr(made, "_meta", None)
        made.add_to_class(
            "_meta", Options(meta, _app_label(meta, module, name, abstract))
        )
        opts = made._meta
        if not abstract:
            _add_exceptions(made, parents)
            if base_meta and not base_meta.abstract:
                if not hasattr(meta, "ordering"):
                    opts.ordering = base_meta.ordering
                if not hasattr(meta, "get_latest_by"):
                    opts.get_latest_by = base_meta.get_latest_by
        if opts.proxy and base_meta and base_meta.swapped:
            raise TypeError(
                f"{name} cannot proxy the swapped model '{base_meta.swapped}'."
            )
        for key, value in contributing.items():
            made.add_to_class(key, value)
        own = {
            field.name
            for field in [
                *opts.local_fields,
                *opts.local_many_to_many,
                *opts.private_fields,
            ]
        }
        if opts.proxy:
            _set_up_proxy(made, name, parents)
        else:
            opts.concrete_model = made
        _inherit(made, name, parents, own)
        if abstract:
            declared_meta.abstract = False
            made.Meta = declared_meta
            return made
        made._prepare()
        from .declaring import declare

        refuse_namesake(opts.apps, opts.app_label, made)
        declare(made)
        opts.apps.register_model(opts.app_label, made)
        return made

    def add_to_class(cls, name: str, value: Any) -> None:
        """Set an attribute; fields and managers find their place by themselves."""
        if _contributes(value):
            value.contribute_to_class(cls, name)
        else:
            setattr(cls, name, value)

    def _prepare(cls) -> None:
        opts = cls._meta
        order_with_respect_to.add_place(cls)
        opts.prepare(cls)
        order_with_respect_to.add_methods(cls)
        if cls.__doc__ is None:
            names = ", ".join(field.name for field in opts.fields)
            cls.__doc__ = f"{cls.__name__}({names})"
        if not opts.managers:
            if any(field.name == "objects" for field in opts.fields):
                raise ValueError(
                    f"Model {cls.__name__} must specify a custom Manager, because it"
                    f" has a field"
                    " named 'objects'."
                )
            manager = Manager()
            manager.auto_created = True
            cls.add_to_class("objects", manager)
        for index in cls._meta.indexes:
            if not index.name:
                index.set_name_with_model(cls)
        signals.class_prepared.send(sender=cls)

    @property
    def _base_manager(cls) -> Any:
        return cls._meta.base_manager

    @property
    def _default_manager(cls) -> Any:
        return cls._meta.default_manager


def _contributes(value: Any) -> bool:
    return not inspect.isclass(value) and hasattr(value, "contribute_to_class")


def _app_label(meta: Any, module: str, name: str, abstract: bool) -> str | None:
    config = apps.get_containing_app_config(module)
    if getattr(meta, "app_label", None) is not None:
        return meta.app_label
    if config is not None:
        return config.label
    if not abstract:
        raise RuntimeError(
            f"Model class {module}.{name} doesn't declare an explicit app_label and"
            f" isn't in an"
            " application in INSTALLED_APPS."
        )
    return None


def _add_exceptions(made: Any, parents: list[Any]) -> None:
    kinds: dict[str, tuple[type, ...]] = {
        "DoesNotExist": (ObjectDoesNotExist,),
        "MultipleObjectsReturned": (MultipleObjectsReturned,),
        "NotUpdated": (ObjectNotUpdated, DatabaseError),
    }
    for name, otherwise in kinds.items():
        bases = tuple(
            getattr(parent, name)
            for parent in parents
            if hasattr(parent, "_meta") and not parent._meta.abstract
        )
        body = {
            "__module__": made.__module__,
            "__qualname__": f"{made.__qualname__}.{name}",
        }
        setattr(made, name, type(name, bases or otherwise, body))


def _set_up_proxy(made: Any, name: str, parents: list[Any]) -> None:
    base = None
    for parent in (each for each in parents if hasattr(each, "_meta")):
        if parent._meta.abstract:
            if parent._meta.fields:
                raise TypeError(
                    f"Abstract base class containing model fields not permitted for"
                    f" proxy model '{name}'."
                )
            continue
        if base is None:
            base = parent
        elif parent._meta.concrete_model is not base._meta.concrete_model:
            raise TypeError(
                f"Proxy model '{name}' has more than one non-abstract model base class."
            )
    if base is None:
        raise TypeError(f"Proxy model '{name}' has no non-abstract model base class.")
    if made._meta.local_fields or made._meta.local_many_to_many:
        raise not_supported("A proxy model with fields of its own")
    made._meta.setup_proxy(base)
    made._meta.concrete_model = base._meta.concrete_model


def _inherit(made: Any, name: str, parents: list[Any], own: set[str]) -> None:
    """Fields of abstract bases are copied, concrete bases are linked to."""
    links: dict[tuple[str, str], Any] = {}
    for base in reversed([made, *parents]):
        if not hasattr(base, "_meta") or (base is not made and not base._meta.abstract):
            continue
        for field in base._meta.local_fields:
            if isinstance(field, OneToOneField) and field.remote_field.parent_link:
                related = resolve_relation(made, field.remote_field.model)
                links[make_model_tuple(related)] = field
    inherited: set[str] = set()
    for base in made.mro():
        if base not in parents or not hasattr(base, "_meta"):
            inherited |= set(base.__dict__)
            continue
        if base._meta.abstract:
            _copy_fields(made, base, own, inherited)
        else:
            _link_parent(made, base, own, links, name)
            inherited |= {
                field.name
                for field in [*base._meta.local_fields, *base._meta.local_many_to_many]
            }
        for field in base._meta.private_fields:
            if field.name in own:
                if not base._meta.abstract:
                    raise FieldError(_clash(field.name, name, base))
            elif field.name not in made.__dict__ and field.name not in inherited:
                field = copy.deepcopy(field)
                if not base._meta.abstract:
                    field.mti_inherited = True
                made.add_to_class(field.name, field)


def _copy_fields(made: Any, base: Any, own: set[str], inherited: set[str]) -> None:
    fields = [*base._meta.local_fields, *base._meta.local_many_to_many]
    for field in fields:
        if field.name in own or field.name in made.__dict__ or field.name in inherited:
            continue
        made.add_to_class(field.name, copy.deepcopy(field))
    for parent, link in base._meta.parents.items():
        if link is not None:
            link = next(
                (one for one in made._meta.local_fields if one.name == link.name), link
            )
        made._meta.parents.setdefault(parent, link)


def _link_parent(
    made: Any, base: Any, own: set[str], links: dict[tuple[str, str], Any], name: str
) -> None:
    for field in [*base._meta.local_fields, *base._meta.local_many_to_many]:
        if field.name in own:
            raise FieldError(_clash(field.name, name, base))
    concrete = base._meta.concrete_model
    key = make_model_tuple(concrete)
    if key in links:
        field = links[key]
    elif made._meta.proxy:
        field = None
    else:
        attname = f"{concrete._meta.model_name}_ptr"
        field = OneToOneField(
            concrete,
            on_delete=CASCADE,
            name=attname,
            auto_created=True,
            parent_link=True,
        )
        if attname in own:
            raise FieldError(
                f"Auto-generated field '{attname}' in class {name!r} for parent_link"
                f" to base class"
                f" {base.__name__!r} clashes with declared field of the same name."
            )
        if not hasattr(made, attname):
            made.add_to_class(attname, field)
        else:
            try:
                field = made._meta.get_field(attname)
            except FieldDoesNotExist:
                made.add_to_class(attname, field)
    made._meta.parents[concrete] = field
    made._meta._expire_cache()


def _clash(field: str, name: str, base: Any) -> str:
    return (
        f"Local field {field!r} in class {name!r} clashes with field of the same name"
        f" from base"
        f" class {base.__name__!r}."
    )
