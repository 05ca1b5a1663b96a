"""Texts (Django: `django.db.models.functions.text`)."""

from typing import Any

from .. import fields
from ..expressions import Resolved, Value, common_field
from .func import Func, function, text_of


class _OfText(Func):
    """A function whose first argument the database makes a text of."""

    def __init__(self, *expressions: Any, **extra: Any) -> None:
        self.engine_name = type(self).__name__
        super().__init__(*expressions, **extra)

    def _arguments(self, given: list[Resolved]) -> list[Any]:
        first, *others = given
        return [text_of(first), *(one.json for one in others)]


def _of_text(name: str, result: Any = None) -> Any:
    body = {"arity": 1, "result": result, "__module__": __name__}
    return type(name, (_OfText,), body)


Lower = _of_text("Lower")
Upper = _of_text("Upper")
Length = _of_text("Length", fields.IntegerField)
Trim = _of_text("Trim")
LTrim = _of_text("LTrim")
RTrim = _of_text("RTrim")
Reverse = function(__name__, "Reverse", 1)


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


class _Cut(_OfText):
    result = fields.CharField

    def __init__(self, expression: Any, length: Any, **extra: Any) -> None:
        if not hasattr(length, "resolve_expression") and length < 1:
            raise ValueError("'length' must be greater than 0.")
        super().__init__(expression, length, **extra)


class Left(_Cut):
    """The first characters."""


class Right(_Cut):
    """The last characters."""


class Repeat(Func):
    """The text several times."""

    engine_name = "Repeat"
    result = fields.CharField

    def __init__(self, expression: Any, number: Any, **extra: Any) -> None:
        given = number is not None and not hasattr(number, "resolve_expression")
        if given and number < 0:
            raise ValueError("'number' must be greater or equal to 0.")
        super().__init__(expression, number, **extra)


class Replace(_OfText):
    """With another text in the place of one."""

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


class Substr(_OfText):
    """A part of a text, counted from 1."""

    result = fields.CharField

    def __init__(
        self, expression: Any, pos: Any, length: Any = None, **extra: Any
    ) -> None:
        if not hasattr(pos, "resolve_expression") and pos < 1:
            raise ValueError("'pos' must be greater than 0")
        given = [expression, pos] if length is None else [expression, pos, length]
        super().__init__(*given, **extra)
