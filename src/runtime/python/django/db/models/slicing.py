"""A part of a column, as `F("name")[:3]` (Django: `Sliced`)."""

from typing import Any

from ..utils import NotSupportedError
from . import fields
from .expressions import F, OuterRef, Resolved, target_of
from .functions import Substr


class Sliced(F):
    """Characters of a column, counted from 0."""

    def __init__(self, obj: F, subscript: Any) -> None:
        super().__init__(obj.name)
        self.obj = obj
        if isinstance(subscript, int):
            low, high, step = subscript, subscript + 1, None
        elif isinstance(subscript, slice):
            low, high, step = subscript.start, subscript.stop, subscript.step
        else:
            raise TypeError("Argument to slice must be either int or slice instance.")
        if any(each is not None and each < 0 for each in (low, high)):
            raise ValueError("Negative indexing is not supported.")
        if step is not None:
            raise ValueError("Step argument is not supported.")
        if high and low and high < low:
            raise ValueError("Slice stop must be greater than slice start.")
        self.low = low or 0
        self.length = None if high is None else high - self.low

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The function that cuts."""
        field = target_of(query.resolve_name(self.name, reuse).field)
        if not isinstance(field, (fields.CharField, fields.TextField)):
            raise NotSupportedError("This field does not support slicing.")
        is_plain = not isinstance(self.obj, (OuterRef, Sliced))
        inner = F(self.name) if is_plain else self.obj
        cut = Substr(inner, self.low + 1, self.length)
        return cut.resolve_expression(query, reuse)

    def __repr__(self) -> str:
        high = None if self.length is None else self.low + self.length
        return f"{type(self).__qualname__}({self.obj!r}, {slice(self.low, high)!r})"
