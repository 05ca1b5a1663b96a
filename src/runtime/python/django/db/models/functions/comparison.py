"""Several values, one of them taken; other types (Django:
`django.db.models.functions.comparison`).
"""

from typing import Any

from ...utils import not_supported
from .. import fields
from ..expressions import Resolved
from ..fields.text import Text
from .func import Func, function, text_of

NullIf = function(__name__, "NullIf", 2)


class Coalesce(Func):
    """The first that is not NULL."""

    engine_name = "Coalesce"

    def __init__(self, *expressions: Any, **extra: Any) -> None:
        if len(expressions) < 2:
            raise ValueError("Coalesce must take at least two expressions")
        super().__init__(*expressions, **extra)


class Greatest(Func):
    """The greatest of several."""

    engine_name = "Greatest"


class Least(Func):
    """The smallest of several."""

    engine_name = "Least"


class Cast(Func):
    """As another type."""

    engine_name = "Cast"

    def __init__(self, expression: Any, output_field: Any) -> None:
        super().__init__(expression, output_field=output_field)

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The cast by the type of the field."""
        names = (
            (fields.IntegerField, "CastInteger"),
            (fields.FloatField, "CastReal"),
            (fields.DecimalField, "CastReal"),
            (fields.BooleanField, "CastBoolean"),
            (Text, "CastText"),
            (fields.DateTimeField, None),
            (fields.DateField, "date"),
        )
        found = next(
            (n for kind, n in names if isinstance(self._output_field, kind)), None
        )
        if found is None:
            raise not_supported(f"Cast() to {type(self._output_field).__name__}")
        made = super().resolve_expression(query, reuse)
        return made._replace(json=["call", found, *made.json[2:]])

    def _arguments(self, given: list[Resolved]) -> list[Any]:
        if not isinstance(self._output_field, Text):
            return super()._arguments(given)
        return [text_of(one) for one in given]
