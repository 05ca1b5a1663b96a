"""The connection (Django: `django.db.backends.sqlite3.base.DatabaseWrapper`)."""

from typing import Any

from ...utils import DEFAULT_DB_ALIAS, not_supported
from .schema import DatabaseSchemaEditor


class _Features:
    """What a person may ask of `connection.features`."""

    supports_transactions = True
    has_select_for_update = False

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(_NOT_HERE % ("DatabaseFeatures", name), name=name)


class DatabaseWrapper:
    """The one connection. Opened by the first use, as far as anybody can tell."""

    vendor = "sqlite"
    display_name = "SQLite"
    alias = DEFAULT_DB_ALIAS
    features = _Features()

    def __init__(self) -> None:
        self.connection: object | None = None

    @property
    def settings_dict(self) -> dict[str, Any]:
        """The entry of `settings.DATABASES`."""
        from django.conf import settings

        return settings.DATABASES[DEFAULT_DB_ALIAS]

    @property
    def in_atomic_block(self) -> bool:
        """Whether an atomic block is open."""
        from ... import transaction

        return transaction.in_atomic_block()

    @property
    def needs_rollback(self) -> bool:
        """Whether the open block is broken."""
        from ... import transaction

        return self.in_atomic_block and transaction.get_rollback()

    @property
    def run_on_commit(self) -> list[Any]:
        """What waits for the commit: savepoints, callback and `robust` of each."""
        from ... import transaction

        return transaction.waiting_callbacks()

    @property
    def queries(self) -> list[dict[str, str]]:
        """SQL is never made, so none is logged."""
        raise not_supported("connection.queries")

    def ensure_connection(self) -> None:
        """Open the connection, if it is not;
        receivers of `connection_created` hear of it.
        """
        if self.connection is None:
            self.connect()

    def connect(self) -> None:
        """Open the connection."""
        from ..signals import connection_created

        self.connection = object()
        connection_created.send(sender=type(self), connection=self)

    def close(self) -> None:
        """Close the connection; the data stays."""
        self.connection = None

    def cursor(self) -> Any:
        """Raw SQL is not imitated."""
        raise not_supported("Raw SQL")

    def schema_editor(self, *args: Any, **kwargs: Any) -> DatabaseSchemaEditor:
        """Makes tables for models that were defined when the others existed."""
        return DatabaseSchemaEditor()

    def constraint_checks_disabled(self) -> Any:
        """Constraints cannot be turned off."""
        raise not_supported("constraint_checks_disabled()")

    def on_commit(self, func: Any, robust: bool = False) -> None:
        """Call `func` after the commit."""
        from ... import transaction

        transaction.on_commit(func, robust=robust)

    def is_usable(self) -> bool:
        """It never breaks."""
        return True

    def close_if_unusable_or_obsolete(self) -> None:
        """It never gets old."""

    def __getattr__(self, name: str) -> Any:
        if name in _OF_TRANSACTIONS:
            from ... import transaction

            return getattr(transaction, name)
        if name == "autocommit":
            return not self.in_atomic_block
        raise AttributeError(_NOT_HERE % (type(self).__name__, name), name=name)

    def __repr__(self) -> str:
        return f"<DatabaseWrapper vendor={self.vendor!r} alias={self.alias!r}>"


_OF_TRANSACTIONS = (
    "clean_savepoints",
    "commit",
    "get_autocommit",
    "get_rollback",
    "rollback",
    "savepoint",
    "savepoint_commit",
    "savepoint_rollback",
    "set_autocommit",
    "set_rollback",
)

_NOT_HERE = "%r object has no attribute %r (not supported by this playground)"
