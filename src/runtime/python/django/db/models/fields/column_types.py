"""What a column is called in the SQL of SQLite, by the kind of field (Django:
`DatabaseWrapper.data_types` of `django.db.backends.sqlite3`).
"""

from typing import Any

_TYPES = {
    "AutoField": "integer",
    "BigAutoField": "integer",
    "BinaryField": "BLOB",
    "BooleanField": "bool",
    "CharField": "varchar(%(max_length)s)",
    "DateField": "date",
    "DateTimeField": "datetime",
    "DecimalField": "decimal",
    "DurationField": "bigint",
    "FileField": "varchar(%(max_length)s)",
    "FilePathField": "varchar(%(max_length)s)",
    "FloatField": "real",
    "IntegerField": "integer",
    "BigIntegerField": "bigint",
    "GenericIPAddressField": "char(39)",
    "JSONField": "text",
    "PositiveBigIntegerField": "bigint unsigned",
    "PositiveIntegerField": "integer unsigned",
    "PositiveSmallIntegerField": "smallint unsigned",
    "SlugField": "varchar(%(max_length)s)",
    "SmallAutoField": "integer",
    "SmallIntegerField": "smallint",
    "TextField": "text",
    "TimeField": "time",
    "UUIDField": "char(32)",
}
_RELATED = {
    "AutoField": "integer",
    "BigAutoField": "bigint",
    "SmallAutoField": "smallint",
    "PositiveBigIntegerField": "bigint",
    "PositiveIntegerField": "integer",
    "PositiveSmallIntegerField": "smallint",
}
"""Columns that hold the keys of such fields are of another type."""


def column_type(field: Any) -> str | None:
    """The type, or `None` for a field that is none of Django's."""
    kind = field.get_internal_type()
    if kind == "CharField" and field.max_length is None:
        return "varchar"
    found = _TYPES.get(kind)
    return None if found is None else found % vars(field)


def related_column_type(field: Any, connection: Any) -> str | None:
    """The type of a column that holds the field's values."""
    return _RELATED.get(field.get_internal_type()) or field.db_type(connection)
