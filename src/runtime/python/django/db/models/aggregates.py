"""Aggregates (Django: `django.db.models.aggregates`)."""

from typing import Any

from django.core.exceptions import FieldError

from ..utils import NotSupportedError, not_supported
from . import fields
from .expressions import (
    Expression,
    F,
    Resolved,
    Value,
    as_expression,
    find_fault,
    refuse_own_sql,
)
from .query_utils import Q

_MOMENTS = (fields.DateField, fields.TimeField)
_MOMENTS_ARE_TEXT = (
    "SQLite does not support %s on date or time fields, because they are stored as"
    " text."
)


class Aggregate(Expression):
    """One value out of many rows."""

    contains_aggregate = True
    allow_distinct = False
    adds_up = False
    """Whether it reckons, so that SQLite cannot do it with moments."""
    engine_name: str | None = None
    """What the engine calls it."""
    empty_result_set_value: Any = None

    def __init__(
        self,
        expression: Any,
        *others: Any,
        distinct: bool = False,
        filter: Q | None = None,
        default: Any = None,
        order_by: Any = None,
        output_field: Any = None,
        **extra: Any,
    ) -> None:
        refuse_own_sql(type(self))
        if self.engine_name is None:
            raise not_supported(f"The aggregate {type(self).__name__}()")
        if extra:
            raise not_supported(f"{type(self).__name__}() with {', '.join(extra)}")
        if distinct and not self.allow_distinct:
            raise TypeError(f"{type(self).__name__} does not allow distinct.")
        if default is not None and self.empty_result_set_value is not None:
            raise TypeError(f"{type(self).__name__} does not allow default.")
        if order_by is not None:
            raise not_supported("order_by of an aggregate")
        self.expression = expression
        self.distinct, self.filter, self.default = distinct, filter, default
        self._output_field = output_field

    @property
    def default_alias(self) -> str:
        """The name it gets in `aggregate()` without one."""
        if isinstance(self.expression, (str, F)):
            name = getattr(self.expression, "name", self.expression)
            return f"{name}__{type(self).__name__.lower()}"
        raise TypeError("Complex expressions require an alias")

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The call, with what it is about and which rows count."""
        inner = None
        if self.expression != "*":
            inner = as_expression(self.expression).resolve_expression(query, reuse)
            if inner.aggregate:
                name = type(self).__name__
                raise FieldError(
                    f"Cannot compute {name}('{self.expression}'): '{self.expression}'"
                    f" is an"
                    " aggregate"
                )
            if self.adds_up and isinstance(inner.field, _MOMENTS):
                find_fault(
                    query, NotSupportedError(_MOMENTS_ARE_TEXT % type(self).__name__)
                )
        condition = self.filter and query.build_condition(self.filter, reuse)[0]
        field = self._output_field or self.field_of(inner)
        call = {
            "name": self.engine_name,
            "of": inner and inner.json,
            "filter": condition or None,
            "distinct": self.distinct,
            **self.options(),
        }
        json: Any = ["aggregate", call]
        if self.default is not None:
            default = (
                self.default
                if hasattr(self.default, "resolve_expression")
                else Value(self.default)
            )
            json = [
                "call",
                "Coalesce",
                json,
                default.resolve_expression(query, reuse).json,
            ]
        return Resolved(json, field, True)

    def options(self) -> dict[str, Any]:
        """What else the engine has to know."""
        return {}

    def field_of(self, inner: Resolved | None) -> Any:
        """The field of the result."""
        return inner.field if inner else fields.IntegerField()

    def __repr__(self) -> str:
        shown = (
            self.expression
            if hasattr(self.expression, "resolve_expression")
            else F(self.expression)
        )
        shown = "'*'" if self.expression == "*" else repr(shown)
        extra = ", distinct=True" if self.distinct else ""
        extra += f", filter={self.filter}" if self.filter else ""
        return f"{type(self).__name__}({shown}{extra})"


class Count(Aggregate):
    """How many values, or rows with `"*"`."""

    engine_name = "Count"
    allow_distinct = True
    empty_result_set_value = 0

    def field_of(self, inner: Resolved | None) -> Any:
        return fields.IntegerField()


class Sum(Aggregate):
    """All values together."""

    engine_name = "Sum"
    adds_up = True
    allow_distinct = True


class Max(Aggregate):
    """The greatest value."""

    engine_name = "Max"


class Min(Aggregate):
    """The smallest value."""

    engine_name = "Min"


class AnyValue(Aggregate):
    """One of the values."""

    engine_name = "Any"


class _Mean(Aggregate):
    def field_of(self, inner: Resolved | None) -> Any:
        if inner and isinstance(
            inner.field, (fields.DecimalField, fields.DurationField)
        ):
            return inner.field
        return fields.FloatField()


class Avg(_Mean):
    """The mean of the values."""

    engine_name = "Avg"
    adds_up = True
    allow_distinct = True


class _Spread(_Mean):
    def __init__(self, expression: Any, sample: bool = False, **extra: Any) -> None:
        self.sample = sample
        super().__init__(expression, **extra)

    def options(self) -> dict[str, Any]:
        return {"sample": self.sample}


class StdDev(_Spread):
    """How far the values are from their mean."""

    engine_name = "StdDev"
    adds_up = True


class Variance(_Spread):
    """How far the values are from their mean, squared."""

    engine_name = "Variance"
    adds_up = True


class StringAgg(Aggregate):
    """The values as one text."""

    allow_distinct = True
    engine_name = "Concat"

    def __init__(self, expression: Any, delimiter: Any, **extra: Any) -> None:
        self.delimiter = delimiter.value if isinstance(delimiter, Value) else delimiter
        super().__init__(expression, **extra)

    def options(self) -> dict[str, Any]:
        return {"separator": self.delimiter}

    def field_of(self, inner: Resolved | None) -> Any:
        return fields.CharField()
