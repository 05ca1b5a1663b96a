"""Tables for models that come late
(Django: `django.db.backends.sqlite3.schema.DatabaseSchemaEditor`).
"""

from typing import Any

from _host import database

from ...utils import OperationalError, not_supported


class DatabaseSchemaEditor:
    """`with connection.schema_editor() as editor`."""

    def __enter__(self) -> DatabaseSchemaEditor:
        return self

    def __exit__(self, *error: object) -> None:
        """Nothing waits for the end."""

    def create_model(self, model: Any) -> None:
        """Make the tables of a model and of its links."""
        for each in _tables_of(model):
            label = each._meta.label
            if label not in database.tableless:
                raise OperationalError(f'table "{each._meta.db_table}" already exists')
            database.tableless.pop(label)

    def delete_model(self, model: Any) -> None:
        """Drop the tables of a model and of its links."""
        for each in reversed(_tables_of(model)):
            database.before_statement(each._meta.label)
            database.carry_out("flush", {"models": [each._meta.label]})
            database.tableless[each._meta.label] = each._meta.db_table

    def __getattr__(self, name: str) -> Any:
        raise not_supported(f"schema_editor().{name}()")


def _tables_of(model: Any) -> list[Any]:
    links = [
        field.remote_field.through
        for field in model._meta.local_many_to_many
        if field.remote_field.through._meta.auto_created
    ]
    return [model, *links]
