"""Cells: what a column stores, as JSON between Python and the engine.

Moments are stored as SQLite does it (UTC, `2026-01-31 09:05:00.123456`),
durations as
microseconds, UUIDs (without hyphens) and decimals as text. JSON lacks
large integers and bytes: both are wrapped.
"""

import datetime
import decimal
import json
import uuid
from typing import Any

from django.utils.functional import Promise

MAX_SAFE = 2**53 - 1


def to_cell(value: Any) -> Any:
    """The cell of a plain value. What no column can hold is refused."""
    kind = type(value)
    if value is None or kind is str or kind is bool:
        return value
    convert = _CONVERTERS.get(kind)
    if convert is not None:
        return convert(value)
    for base, convert in _CONVERTERS.items():
        if isinstance(value, base):
            return convert(value)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, Promise):
        return str(value)
    from django.db.utils import not_supported

    raise not_supported(f"A value of the type {kind.__name__}")


def revive(cell: Any) -> Any:
    """A wrapped cell as the Python value it stands for."""
    if type(cell) is dict:
        if "$int" in cell:
            return int(cell["$int"])
        return bytes.fromhex(cell["$bytes"])
    return cell


def moment(value: datetime.datetime) -> str:
    """A point in time, naive ones taken as UTC."""
    if value.tzinfo is not None:
        value = value.astimezone(datetime.UTC).replace(tzinfo=None)
    return value.isoformat(" ")


def microseconds(value: datetime.timedelta) -> int:
    """A duration as the database stores it."""
    return value // datetime.timedelta(microseconds=1)


def dumps(value: Any) -> str:
    """JSON without spaces, characters as they are."""
    return json.dumps(
        value, ensure_ascii=False, separators=(",", ":"), default=_unready
    )


def _unready(value: Any) -> Any:
    raise ValueError(
        "This queryset contains a reference to an outer query and may only be used in a"
        " subquery."
    )


def _integer(value: int) -> Any:
    number = int(value)
    return number if -MAX_SAFE <= number <= MAX_SAFE else {"$int": str(number)}


def _real(value: float) -> Any:
    # SQLite stores NaN as NULL; infinities have no JSON.
    if value != value or value in (float("inf"), float("-inf")):
        return None
    return float(value)


_CONVERTERS: dict[type, Any] = {
    bool: bool,
    int: _integer,
    float: _real,
    datetime.datetime: moment,
    datetime.date: datetime.date.isoformat,
    datetime.time: datetime.time.isoformat,
    datetime.timedelta: microseconds,
    uuid.UUID: lambda value: value.hex,
    decimal.Decimal: str,
    bytes: lambda value: {"$bytes": value.hex()},
    bytearray: lambda value: {"$bytes": value.hex()},
    memoryview: lambda value: {"$bytes": bytes(value).hex()},
}
