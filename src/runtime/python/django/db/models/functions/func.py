"""What all database functions share (Django: `Func`)."""

from typing import Any

from ...utils import not_supported
from .. import fields
from ..expressions import (
    Expression,
    Resolved,
    as_expression,
    common_field,
    refuse_own_sql,
    target_of,
)


class Func(Expression):
    """A function of the database, by the name the engine has it under."""

    arity: int | None = None
    engine_name: str | None = None
    result: Any = None

    def __init__(
        self, *expressions: Any, output_field: Any = None, **extra: Any
    ) -> None:
        if self.arity is not None and len(expressions) != self.arity:
            raise TypeError(
                f"'{type(self).__name__}' takes exactly {self.arity}"
                f" {'argument' if self.arity == 1 else 'arguments'}"
                f" ({len(expressions)} given)"
            )
        refuse_own_sql(type(self))
        if extra:
            raise not_supported(f"{type(self).__name__}() with {', '.join(extra)}")
        if self.engine_name is None:
            raise not_supported(f"The database function {type(self).__name__}()")
        self.expressions = [as_expression(each) for each in expressions]
        self._output_field = output_field

    @property
    def contains_aggregate(self) -> bool:
        return any(each.contains_aggregate for each in self.expressions)

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The call with its arguments."""
        given = [each.resolve_expression(query, reuse) for each in self.expressions]
        field = self._output_field or (self.result and self.result())
        if field is None:
            field = self._field_of([one.field for one in given])
        name = self.engine_name or type(self).__name__
        json = ["call", name, *self._arguments(given)]
        return Resolved(json, field, any(one.aggregate for one in given))

    def _arguments(self, given: list[Resolved]) -> list[Any]:
        return [one.json for one in given]

    def _field_of(self, found: list[Any]) -> Any:
        return common_field(found)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self.expressions))})"


def function(
    module: str, name: str, arity: int | None = None, result: Any = None
) -> Any:
    """A function without rules of its own."""
    body = {"engine_name": name, "arity": arity, "result": result}
    return type(name, (Func,), {**body, "__module__": module})


def text_of(one: Resolved) -> Any:
    """What a database that knows real numbers makes of one when it needs a text."""
    is_real = isinstance(target_of(one.field), fields.FloatField)
    return ["call", "RealText", one.json] if is_real else one.json
