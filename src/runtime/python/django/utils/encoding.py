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


class DjangoUnicodeDecodeError(UnicodeDecodeError):
    """Bytes that are no text, shown."""

    def __str__(self) -> str:
        kind = type(self.object)
        return f"{super().__str__()}. You passed in {self.object!r} ({kind})"


def is_protected_type(obj: Any) -> bool:
    """Whether `strings_only` leaves the value as it is."""
    return isinstance(obj, _PROTECTED)


def force_str(
    s: Any, encoding: str = "utf-8", strings_only: bool = False, errors: str = "strict"
) -> Any:
    """Anything as text."""
    if strings_only and is_protected_type(s):
        return s
    try:
        return str(s, encoding, errors) if isinstance(s, bytes) else str(s)
    except UnicodeDecodeError as error:
        raise DjangoUnicodeDecodeError(*error.args) from None


def smart_str(
    s: Any, encoding: str = "utf-8", strings_only: bool = False, errors: str = "strict"
) -> Any:
    """Anything as text, except what becomes text later."""
    return s if isinstance(s, Promise) else force_str(s, encoding, strings_only, errors)


def force_bytes(
    s: Any, encoding: str = "utf-8", strings_only: bool = False, errors: str = "strict"
) -> Any:
    """Anything as bytes."""
    if isinstance(s, bytes):
        if encoding == "utf-8":
            return s
        return s.decode("utf-8", errors).encode(encoding, errors)
    if strings_only and is_protected_type(s):
        return s
    if isinstance(s, memoryview):
        return bytes(s)
    return str(s).encode(encoding, errors)


def smart_bytes(
    s: Any, encoding: str = "utf-8", strings_only: bool = False, errors: str = "strict"
) -> Any:
    """Anything as bytes, except what becomes text later."""
    kept = isinstance(s, Promise)
    return s if kept else force_bytes(s, encoding, strings_only, errors)
