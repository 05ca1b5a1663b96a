"""Text and bytes."""

import datetime
from decimal import Decimal
from typing import Any

from .functional import Promise

_PROTECTED = (
    type(None),
    int,
    float,
    Decimal,
    datetime.datetime,
    datetime.date,
    datetime.time,
)


def is_protected_type(obj: Any) -> bool:
    """Whether `strings_only` leaves the value as it is."""
    return isinstance(obj, _PROTECTED)


def force_str(
    s: Any, encoding: str = "utf-8", strings_only: bool = False, errors: str = "strict"
) -> Any:
    """Anything as text."""
    if strings_only and is_protected_type(s):
        return s
    return str(s, encoding, errors) if isinstance(s, bytes) else str(s)


def smart_str(
    s: Any, encoding: str = "utf-8", strings_only: bool = False, errors: str = "strict"
) -> Any:
    """Anything as text, except what becomes text later."""
    return s if isinstance(s, Promise) else force_str(s, encoding, strings_only, errors)


def force_bytes(
    s: Any, encoding: str = "utf-8", strings_only: bool = False, errors: str = "strict"
) -> Any:
    """Anything as bytes."""
    if isinstance(s, (bytes, memoryview)):
        return bytes(s)
    return str(s).encode(encoding, errors)


smart_bytes = force_bytes
