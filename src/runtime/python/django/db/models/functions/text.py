"""Texts (Django: `django.db.models.functions.text`)."""

from typing import Any

from .. import fields
from ..expressions import Resolved, Value, common_field
from .func import Func, function, text_of

Lower = function(__name__, "Lower", 1, fields.CharField)
Upper = function(__name__, "Upper", 1, fields.CharField)
Length = function(__name__, "Length", 1, fields.IntegerField)
Trim = function(__name__, "Trim", 1, fields.CharField)
LTrim = function(__name__, "LTrim", 1, fields.CharField)
RTrim = function(__name__, "RTrim", 1, fields.CharField)
Reverse = function(__name__, "Reverse", 1, fields.CharField)


class Concat(Func):
    """Texts one after another; NULL counts as an empty one."""

    engine_name = "Concat"

    def __init__(self, *expressions: Any, **extra: Any) -> None:
        if len(expressions) < 2:
            raise ValueError("Concat must take at least two expressions")
        super().__init__(*expressions, **extra)

    def _arguments(self, given: list[Resolved]) -> list[Any]:
        return [text_of(one) for one in given]

    def _field_of(self, found: list[Any]) -> Any:
        # Django nests pairs.
        *heads, made = found
        for head in reversed(heads):
            made = common_field([head, made])
        return made

    def __repr__(self) -> str:
        # Django nests pairs.
        *heads, last = map(repr, self.expressions)
        for head in reversed(heads):
            last = f"ConcatPair({head}, {last})"
        return f"Concat({last})"


class _Cut(Func):
    result = fields.CharField

    def __init__(self, expression: Any, length: Any, **extra: Any) -> None:
        super().__init__(expression, length, **extra)


class Left(_Cut):
    """The first characters."""

    engine_name = "Left"


class Right(_Cut):
    """The last characters."""

    engine_name = "Right"


class Repeat(_Cut):
    """The text several times."""

    engine_name = "Repeat"


class Replace(Func):
    """With another text in the place of one."""

    engine_name = "Replace"
    result = fields.CharField

    def __init__(
        self, expression: Any, text: Any, replacement: Any = None, **extra: Any
    ) -> None:
        super().__init__(
            expression, text, Value("") if replacement is None else replacement, **extra
        )


class StrIndex(Func):
    """Where a text begins in another, from 1; 0 for nowhere."""

    engine_name = "StrIndex"
    result = fields.IntegerField
    arity = 2


class Substr(Func):
    """A part of a text, counted from 1."""

    engine_name = "Substr"
    result = fields.CharField

    def __init__(
        self, expression: Any, pos: Any, length: Any = None, **extra: Any
    ) -> None:
        given = [expression, pos] if length is None else [expression, pos, length]
        super().__init__(*given, **extra)
