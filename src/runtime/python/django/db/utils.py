"""Errors of the database (Django: `django.db.utils`)."""

from typing import Any

from django.utils.connection import ConnectionDoesNotExist as ConnectionDoesNotExist

DEFAULT_DB_ALIAS = "default"


class Error(Exception):
    """What all errors of a database have in common."""


class InterfaceError(Error):
    """The connection is used wrongly."""


class DatabaseError(Error):
    """The database refused."""


class DataError(DatabaseError):
    """A value does not fit."""


class OperationalError(DatabaseError):
    """The database cannot work."""


class IntegrityError(DatabaseError):
    """A constraint does not hold."""


class InternalError(DatabaseError):
    """The database is confused."""


class ProgrammingError(DatabaseError):
    """The query is wrong."""


class NotSupportedError(DatabaseError):
    """The database cannot do that."""


def not_supported(what: str) -> NotSupportedError:
    """The exception for something this playground does not imitate."""
    return NotSupportedError(
        f"{what} is not supported by this playground's in-memory database"
    )


class ConnectionHandler:
    """The connections by alias: there is one."""

    def __init__(self, default: Any) -> None:
        self._default = default

    def __getitem__(self, alias: str) -> Any:
        if alias != DEFAULT_DB_ALIAS:
            raise ConnectionDoesNotExist(f"The connection '{alias}' doesn't exist.")
        return self._default

    def __iter__(self) -> Any:
        return iter([DEFAULT_DB_ALIAS])

    def all(self, initialized_only: bool = False) -> list[Any]:
        """All of them."""
        return [self._default]

    def close_all(self) -> None:
        """Close all of them."""
        self._default.close()


class ConnectionRouter:
    """Which database is used: without routers the one of the instance."""

    def db_for_read(self, model: Any, **hints: Any) -> str:
        """The alias of the database to read from."""
        known = hints.get("instance")
        return (known is not None and known._state.db) or DEFAULT_DB_ALIAS

    db_for_write = db_for_read

    def allow_relation(self, obj1: Any, obj2: Any, **hints: Any) -> bool:
        """Whether they may be linked."""
        return obj1._state.db == obj2._state.db

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        """Whether the app has tables there."""
        return True
