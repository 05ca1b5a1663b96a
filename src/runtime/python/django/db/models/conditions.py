"""Expressions that contain conditions or queries:
`Case`, `When`, `Subquery`, `Exists`.
"""

from typing import Any

from ..utils import OperationalError, not_supported
from . import fields
from .expressions import (
    Expression,
    OutputFieldIsNoneError,
    Resolved,
    as_expression,
    common_field,
)
from .query_utils import Q


class When(Expression):
    """`then` where the condition holds."""

    def __init__(self, condition: Any = None, then: Any = None, **lookups: Any) -> None:
        if lookups:
            condition = Q(**lookups) if condition is None else Q(condition, **lookups)
        if condition is None or not getattr(condition, "conditional", False):
            raise TypeError(
                "When() supports a Q object, a boolean expression, or lookups as a"
                " condition."
            )
        if isinstance(condition, Q) and not condition:
            raise ValueError("An empty Q() can't be used as a When() condition.")
        self.condition = condition
        self.result = as_expression(then)

    @property
    def contains_aggregate(self) -> bool:
        return self.result.contains_aggregate

    def __str__(self) -> str:
        return f"WHEN {self.condition!r} THEN {self.result!r}"

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"


class Case(Expression):
    """The first `When` that holds, or the default."""

    def __init__(
        self, *cases: Any, default: Any = None, output_field: Any = None
    ) -> None:
        if not all(isinstance(case, When) for case in cases):
            raise TypeError("Positional arguments must all be When objects.")
        self.cases = cases
        self.default = as_expression(default)
        self._output_field = output_field

    def __str__(self) -> str:
        cases = ", ".join(str(case) for case in self.cases)
        return f"CASE {cases}, ELSE {self.default!r}"

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"

    @property
    def contains_aggregate(self) -> bool:
        return any(one.contains_aggregate for one in (*self.cases, self.default))

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """All conditions and results."""
        found: list[Any] = []
        aggregate, json = False, []
        for case in self.cases:
            condition, one = query.build_condition(Q(case.condition), reuse)
            then = case.result.resolve_expression(query, reuse)
            json.append([condition, then.json])
            found.append(then.field)
            aggregate = aggregate or one or then.aggregate
        default = self.default.resolve_expression(query, reuse)
        aggregate = aggregate or default.aggregate
        field = self._output_field or common_field([*found, default.field])
        return Resolved(["case", json, default.json], field, aggregate)


class Subquery(Expression):
    """The value of another query's first row."""

    def __init__(self, queryset: Any, output_field: Any = None, **extra: Any) -> None:
        self.queryset = queryset
        self._output_field = output_field

    def _parts(self) -> tuple[Any, ...]:
        return (id(self.queryset),)

    def narrow(self) -> Any:
        """The rows, which have one column."""
        inner = getattr(self.queryset, "query", self.queryset)
        if inner.width() != 1:
            raise OperationalError(
                f"sub-select returns {inner.width()} columns - expected 1"
            )
        return self.queryset

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The query, its outer names found in this one."""
        inner = getattr(self.queryset, "query", self.queryset)
        if self._output_field is None and inner.width() != 1:
            raise OutputFieldIsNoneError(
                "Cannot resolve expression type, unknown output_field"
            )
        self.narrow()
        field = self._output_field or inner.single_output().field
        return Resolved(["scalar", query.embed(inner.as_single(), reuse)], field)


class Exists(Subquery):
    """Whether another query has rows."""

    def __init__(self, queryset: Any, **extra: Any) -> None:
        super().__init__(queryset, fields.BooleanField())

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The query, its outer names found in this one."""
        inner = getattr(self.queryset, "query", self.queryset)
        return Resolved(
            ["exists", query.embed(inner.as_exists(), reuse)], self._output_field
        )


class Window(Expression):
    """Not imitated."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        raise not_supported("Window()")


class RawSQL(Expression):
    """Not imitated."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        raise not_supported("RawSQL()")


# Django keeps them beside the other expressions.
for _kind in (Case, Exists, RawSQL, Subquery, When, Window):
    _kind.__module__ = Expression.__module__

__all__ = ["Case", "Exists", "RawSQL", "Subquery", "When", "Window"]
