"""Managers (Django: `django.db.models.manager`)."""

import copy
import inspect
from typing import Any

from .query import QuerySet


class BaseManager:
    """A table's door: gives querysets."""

    creation_counter = 0
    auto_created = False
    use_in_migrations = False
    _queryset_class: Any = None

    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        made = super().__new__(cls)
        made._constructor_args = (args, kwargs)
        return made

    def __init__(self) -> None:
        self.creation_counter = BaseManager.creation_counter
        BaseManager.creation_counter += 1
        self.model: Any = None
        self.name: str | None = None
        self._db: str | None = None
        self._hints: dict[str, Any] = {}

    def __str__(self) -> str:
        return f"{self.model._meta.label}.{self.name}"

    def __class_getitem__(cls, *args: Any) -> Any:
        return cls

    @classmethod
    def from_queryset(cls, queryset_class: type, class_name: str | None = None) -> type:
        """A manager class with the queryset's public methods."""
        name = class_name or f"{cls.__name__}From{queryset_class.__name__}"
        body = {"_queryset_class": queryset_class, **_forwarded(cls, queryset_class)}
        return type(name, (cls,), body)

    def contribute_to_class(self, cls: Any, name: str) -> None:
        """Become the manager `name` of the model."""
        self.name = self.name or name
        self.model = cls
        setattr(cls, name, ManagerDescriptor(self))
        cls._meta.add_manager(self)

    def db_manager(self, using: str | None = None, hints: Any = None) -> Any:
        """This manager for a database: there is one."""
        made = copy.copy(self)
        made._db = using or self._db
        return made

    @property
    def db(self) -> str:
        """The alias of the database."""
        return self._db or "default"

    def get_queryset(self) -> Any:
        """A new queryset. Managers of one's own override it."""
        return self._queryset_class(model=self.model, using=self._db, hints=self._hints)

    def all(self) -> Any:
        """All rows."""
        return self.get_queryset()

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, type(self))
            and self._constructor_args == other._constructor_args
        )

    def __hash__(self) -> int:
        return id(self)


def _forwarded(cls: type, queryset_class: type) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, method in inspect.getmembers(
        queryset_class, predicate=inspect.isfunction
    ):
        queryset_only = getattr(method, "queryset_only", None)
        if (
            hasattr(cls, name)
            or queryset_only
            or (queryset_only is None and name[0] == "_")
        ):
            continue
        made[name] = _forward(name, method)
    return made


def _forward(name: str, method: Any) -> Any:
    def forward(self: Any, *args: Any, **kwargs: Any) -> Any:
        return getattr(self.get_queryset(), name)(*args, **kwargs)

    forward.__name__ = method.__name__
    forward.__doc__ = method.__doc__
    forward.__wrapped__ = method
    return forward


Manager = BaseManager.from_queryset(QuerySet, "Manager")
Manager.__module__ = __name__


class ManagerDescriptor:
    """Managers are reached through the class, not through instances."""

    def __init__(self, manager: Any) -> None:
        self.manager = manager

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is not None:
            raise AttributeError(
                f"Manager isn't accessible via {cls.__name__} instances"
            )
        if cls._meta.abstract:
            raise AttributeError(
                f"Manager isn't available; {cls._meta.object_name} is abstract"
            )
        if cls._meta.swapped:
            raise AttributeError(
                f"Manager isn't available; '{cls._meta.label}' has been swapped for"
                f" '{cls._meta.swapped}'"
            )
        return cls._meta.managers_map[self.manager.name]


class EmptyManager(Manager):
    """A manager without rows."""

    def __init__(self, model: Any) -> None:
        super().__init__()
        self.model = model

    def get_queryset(self) -> Any:
        """No rows."""
        return super().get_queryset().none()
