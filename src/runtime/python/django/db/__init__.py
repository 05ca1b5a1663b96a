"""The database: one, in memory (Django: `django.db`)."""

from typing import Any

from .backends.sqlite3.base import DatabaseWrapper
from .utils import (
    DEFAULT_DB_ALIAS,
    ConnectionDoesNotExist,
    DatabaseError,
    DataError,
    Error,
    IntegrityError,
    InterfaceError,
    InternalError,
    NotSupportedError,
    OperationalError,
    ProgrammingError,
)

connection = DatabaseWrapper()


class _Connections:
    """Django: `ConnectionHandler`."""

    def __getitem__(self, alias: str) -> DatabaseWrapper:
        if alias != DEFAULT_DB_ALIAS:
            raise ConnectionDoesNotExist(f"The connection '{alias}' doesn't exist.")
        return connection

    def __iter__(self) -> Any:
        return iter([DEFAULT_DB_ALIAS])

    def all(self, initialized_only: bool = False) -> list[DatabaseWrapper]:
        return [connection]

    def close_all(self) -> None:
        connection.close()


class _Router:
    """Django: `ConnectionRouter` without routers."""

    def db_for_read(self, model: Any, **hints: Any) -> str:
        known = hints.get("instance")
        return (known is not None and known._state.db) or DEFAULT_DB_ALIAS

    db_for_write = db_for_read

    def allow_relation(self, obj1: Any, obj2: Any, **hints: Any) -> bool:
        return obj1._state.db == obj2._state.db

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return True


connections = _Connections()
router = _Router()


def reset_queries(**kwargs: Any) -> None:
    """No queries are logged."""


def close_old_connections(**kwargs: Any) -> None:
    """The connection never gets old."""


__all__ = [
    "DEFAULT_DB_ALIAS",
    "DataError",
    "DatabaseError",
    "Error",
    "IntegrityError",
    "InterfaceError",
    "InternalError",
    "NotSupportedError",
    "OperationalError",
    "ProgrammingError",
    "close_old_connections",
    "connection",
    "connections",
    "reset_queries",
    "router",
]
