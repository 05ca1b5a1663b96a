"""How wide SQLite takes a column to be: it judges by the declared type when it
chooses the way it reads a table (SQLite: `sqlite3AffinityType`)."""

from typing import Any

_TEXT = 16
_WIDEST = 255
_LENGTHS = {
    "TextField": _TEXT,
    "JSONField": _TEXT,
    "BinaryField": _TEXT,
    "UUIDField": 32,
    "IPAddressField": 15,
    "GenericIPAddressField": 39,
}
_WITH_LENGTH = {"CharField", "SlugField", "FileField", "FilePathField"}
_ROWIDS = {"AutoField", "BigAutoField", "SmallAutoField", "IntegerField"}


def width_of(field: Any) -> int:
    """In the unit of SQLite; 1 for numbers, dates and all else without a length."""
    kept, _ = _kept_as(field)
    kind = _kind(kept)
    length = _LENGTHS.get(kind, 0)
    if kind in _WITH_LENGTH:
        length = kept.max_length or 0
    return min(length // 4 + 1, _WIDEST)


def is_rowid(key: Any) -> bool:
    """Whether SQLite numbers the rows by this key: its type is `integer` to the letter.
    What points to a `BigAutoField` is a `bigint`."""
    kept, points = _kept_as(key)
    kinds = {"AutoField", "IntegerField"} if points else _ROWIDS
    return _kind(kept) in kinds


def _kept_as(field: Any) -> tuple[Any, bool]:
    """The field whose values are kept, and whether another one points to it; `None`
    while the model it points to is only a name."""
    points = False
    while field is not None and field.remote_field is not None:
        points = True
        related = field.remote_field.model
        field = None if isinstance(related, str) else field.target_field
    return field, points


def _kind(field: Any) -> str:
    return "BigAutoField" if field is None else field.get_internal_type()
