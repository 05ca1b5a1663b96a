"""Text that needs no escaping in HTML."""

from functools import wraps
from typing import Any

from .functional import keep_lazy


class SafeString(str):
    """Text marked as safe for HTML."""

    __slots__ = ()

    def __html__(self) -> SafeString:
        return self

    def __add__(self, other: str) -> str:
        text = super().__add__(other)
        return SafeString(text) if isinstance(other, SafeString) else text

    def __str__(self) -> str:
        return self


SafeText = SafeString


@keep_lazy(SafeString)
def mark_safe(text: Any) -> Any:
    """The text, marked as safe; a decorator for functions that give such text."""
    if hasattr(text, "__html__"):
        return text
    if callable(text):
        return wraps(text)(lambda *args, **kwargs: mark_safe(text(*args, **kwargs)))
    return SafeString(text)
