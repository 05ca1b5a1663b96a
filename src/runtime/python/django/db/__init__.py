"""The database: one, in memory (Django: `django.db`)."""

from typing import Any

from django.utils.connection import ConnectionProxy

from .backends.sqlite3.base import DatabaseWrapper
from .utils import (
    DEFAULT_DB_ALIAS,
    ConnectionHandler,
    ConnectionRouter,
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

connections = ConnectionHandler(DatabaseWrapper())
connection = ConnectionProxy(connections, DEFAULT_DB_ALIAS)
router = ConnectionRouter()


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
