"""Errors of the database (Django: `django.db.utils`)."""

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
