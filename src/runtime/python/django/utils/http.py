"""Addresses."""

from typing import Any
from urllib import parse


def urlencode(query: Any, doseq: bool = False) -> str:
    """Names and values as a query string."""
    if hasattr(query, "lists"):
        query = list(query.lists())
        doseq = True
    return parse.urlencode(query, doseq)


def urlsafe_base64_encode(value: bytes) -> str:
    """Bytes as text for an address."""
    import base64

    return base64.urlsafe_b64encode(value).rstrip(b"\n=").decode("ascii")


def urlsafe_base64_decode(text: Any) -> bytes:
    """The bytes of such text. Raises `ValueError`."""
    import base64

    raw = text.encode() if isinstance(text, str) else text
    return base64.urlsafe_b64decode(raw.ljust(len(raw) + len(raw) % 4, b"="))
