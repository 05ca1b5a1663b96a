"""What happens to rows that point to a deleted one.

The engine carries the rules out; here are their names and errors.
"""

from collections.abc import Callable
from typing import Any

from ..utils import IntegrityError


class ProtectedError(IntegrityError):
    """A row is protected by another that points to it."""

    def __init__(self, msg: str, protected_objects: Any) -> None:
        self.protected_objects = protected_objects
        super().__init__(msg, protected_objects)


class RestrictedError(IntegrityError):
    """A row is pointed to by another that is not deleted with it."""

    def __init__(self, msg: str, restricted_objects: Any) -> None:
        self.restricted_objects = restricted_objects
        super().__init__(msg, restricted_objects)


class OnDelete:
    """A rule by its name."""

    def __init__(self, name: str, substitute: Any = None) -> None:
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.substitute = substitute

    @property
    def kind(self) -> str:
        """The engine's word for it."""
        if self.__name__ != "set_on_delete":
            return self.__name__
        return "SET_CALLABLE" if callable(self.substitute) else "SET"

    def __str__(self) -> str:
        return self.__name__ if self.__name__.startswith("DB_") else repr(self)

    def __repr__(self) -> str:
        if self.__name__.startswith("DB_"):
            return f"<{__name__}.DatabaseOnDelete object at {id(self):#x}>"
        return f"<function {self.__qualname__} at {id(self):#x}>"


CASCADE = OnDelete("CASCADE")
PROTECT = OnDelete("PROTECT")
RESTRICT = OnDelete("RESTRICT")
SET_NULL = OnDelete("SET_NULL")
SET_DEFAULT = OnDelete("SET_DEFAULT")
DO_NOTHING = OnDelete("DO_NOTHING")
DB_CASCADE = OnDelete("DB_CASCADE")
DB_SET_NULL = OnDelete("DB_SET_NULL")
DB_SET_DEFAULT = OnDelete("DB_SET_DEFAULT")


def SET(value: Any | Callable[[], Any]) -> OnDelete:  # noqa: N802
    """Put this value, or what this function gives, in the place of the deleted
    object.
    """
    return OnDelete("SET.<locals>.set_on_delete", value)
