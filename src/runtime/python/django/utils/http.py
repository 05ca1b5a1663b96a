"""Addresses."""

from typing import Any
from urllib import parse


def urlencode(query: Any, doseq: bool = False) -> str:
    """Names and values as a query string."""
    if hasattr(query, "lists"):
        query = query.lists()
    elif hasattr(query, "items"):
        query = query.items()
    pairs = []
    for key, value in query:
        is_several = doseq and hasattr(value, "__iter__")
        if is_several and not isinstance(value, (str, bytes)):
            pairs.append((key, [_part_of(key, part) for part in value]))
        else:
            _refuse_none(key, value)
            pairs.append((key, value))
    return parse.urlencode(pairs, doseq)


def _part_of(key: Any, part: Any) -> Any:
    _refuse_none(key, part)
    return part if isinstance(part, bytes) else str(part)


def _refuse_none(key: Any, value: Any) -> None:
    if value is None:
        raise TypeError(
            f"Cannot encode None for key '{key}' in a query string. Did you mean to"
            " pass an empty string or omit the value?"
        )


def urlsafe_base64_encode(value: bytes) -> str:
    """Bytes as text for an address."""
    import base64

    return base64.urlsafe_b64encode(value).rstrip(b"\n=").decode("ascii")


def urlsafe_base64_decode(text: Any) -> bytes:
    """The bytes of such text. Raises `ValueError`."""
    import base64

    raw = text.encode() if isinstance(text, str) else text
    try:
        return base64.urlsafe_b64decode(raw.ljust(len(raw) + len(raw) % 4, b"="))
    except ValueError as error:
        raise ValueError(error) from error
