"""Numbers (Django: `django.db.models.functions.math`)."""

from typing import Any

from ..expressions import Resolved, Value, find_fault
from .func import Func, function
from .mixins import NumericOutputFieldMixin

Abs = function(__name__, "Abs", 1)
Ceil = function(__name__, "Ceil", 1)
Floor = function(__name__, "Floor", 1)
Sign = function(__name__, "Sign", 1)


class Sqrt(NumericOutputFieldMixin, Func):
    """The square root."""

    engine_name = "Sqrt"
    arity = 1


class Mod(NumericOutputFieldMixin, Func):
    """What is left of a division."""

    engine_name = "Mod"
    arity = 2


class Power(NumericOutputFieldMixin, Func):
    """A number to the power of another."""

    engine_name = "Power"
    arity = 2


class Round(Func):
    """Rounded to some digits."""

    engine_name = "Round"

    def __init__(self, expression: Any, precision: Any = 0, **extra: Any) -> None:
        super().__init__(expression, precision, **extra)

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The call. SQLite rounds to no tens."""
        digits = self.expressions[1]
        if isinstance(digits, Value) and digits.value < 0:
            find_fault(query, ValueError("SQLite does not support negative precision."))
        return super().resolve_expression(query, reuse)

    def _field_of(self, found: list[Any]) -> Any:
        return found[0]
