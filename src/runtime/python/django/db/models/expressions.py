"""Expressions over columns (Django: `django.db.models.expressions`).

Here they have their Python face; `resolve_expression` turns names into columns of
the query and gives what the engine evaluates (`Expression` in
engine/models/expression.ts).
"""

import datetime
import decimal
import uuid
from collections.abc import Iterable
from typing import Any, NamedTuple

from _host import cells
from django.core.exceptions import FieldError

from ..utils import not_supported
from . import fields
from .query_utils import Q


class Resolved(NamedTuple):
    """An expression whose names are known."""

    json: Any
    field: Any
    """What turns its cells into values."""
    aggregate: bool = False


class OuterName:
    """Waits inside a query for the query around it. No JSON can hold it."""

    __slots__ = ("levels", "name")

    def __init__(self, name: str, levels: int) -> None:
        self.name, self.levels = name, levels


class Combinable:
    """Whatever can be calculated with."""

    ADD, SUB, MUL, DIV, POW, MOD = "+", "-", "*", "/", "^", "%%"
    BITAND, BITOR, BITXOR = "&", "|", "#"
    BITLEFTSHIFT, BITRIGHTSHIFT = "<<", ">>"

    def _combine(
        self, other: Any, connector: str, is_reversed: bool
    ) -> CombinedExpression:
        other = Value(other) if isinstance(other, str) else as_expression(other)
        if is_reversed:
            return CombinedExpression(other, connector, self)
        return CombinedExpression(self, connector, other)

    def __neg__(self) -> Any:
        return self._combine(-1, self.MUL, False)

    def __add__(self, other: Any) -> Any:
        return self._combine(other, self.ADD, False)

    def __sub__(self, other: Any) -> Any:
        return self._combine(other, self.SUB, False)

    def __mul__(self, other: Any) -> Any:
        return self._combine(other, self.MUL, False)

    def __truediv__(self, other: Any) -> Any:
        return self._combine(other, self.DIV, False)

    def __mod__(self, other: Any) -> Any:
        return self._combine(other, self.MOD, False)

    def __pow__(self, other: Any) -> Any:
        return self._combine(other, self.POW, False)

    def __radd__(self, other: Any) -> Any:
        return self._combine(other, self.ADD, True)

    def __rsub__(self, other: Any) -> Any:
        return self._combine(other, self.SUB, True)

    def __rmul__(self, other: Any) -> Any:
        return self._combine(other, self.MUL, True)

    def __rtruediv__(self, other: Any) -> Any:
        return self._combine(other, self.DIV, True)

    def __rmod__(self, other: Any) -> Any:
        return self._combine(other, self.MOD, True)

    def __rpow__(self, other: Any) -> Any:
        return self._combine(other, self.POW, True)

    def bitand(self, other: Any) -> Any:
        """Bit by bit."""
        return self._combine(other, self.BITAND, False)

    def bitor(self, other: Any) -> Any:
        """Bit by bit."""
        return self._combine(other, self.BITOR, False)

    def bitxor(self, other: Any) -> Any:
        """Bit by bit."""
        return self._combine(other, self.BITXOR, False)

    def bitleftshift(self, other: Any) -> Any:
        """So many bits to the left."""
        return self._combine(other, self.BITLEFTSHIFT, False)

    def bitrightshift(self, other: Any) -> Any:
        """So many bits to the right."""
        return self._combine(other, self.BITRIGHTSHIFT, False)

    def _conditional(self, other: Any, connector: str) -> Q:
        if getattr(self, "conditional", False) and getattr(other, "conditional", False):
            return Q(self)._combine(Q(other), connector)
        raise NotImplementedError(
            "Use .bitand(), .bitor(), and .bitxor() for bitwise logical operations."
        )

    def __and__(self, other: Any) -> Q:
        return self._conditional(other, Q.AND)

    def __or__(self, other: Any) -> Q:
        return self._conditional(other, Q.OR)

    def __xor__(self, other: Any) -> Q:
        return self._conditional(other, Q.XOR)

    def __invert__(self) -> Q:
        return ~Q(self)


class BaseExpression(Combinable):
    """What all expressions share."""

    contains_aggregate = False
    _output_field: Any = None

    @property
    def conditional(self) -> bool:
        """Whether it can stand alone in `filter()`."""
        return isinstance(self._output_field, fields.BooleanField)

    @property
    def output_field(self) -> Any:
        """The field whose values it gives.

        Raises `FieldError` when that is not known.
        """
        if self._output_field is None:
            raise OutputFieldIsNoneError(
                "Cannot resolve expression type, unknown output_field"
            )
        return self._output_field

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """With columns for names."""
        raise NotImplementedError

    def asc(self, **kwargs: Any) -> OrderBy:
        """Sorted by it."""
        return OrderBy(self, **kwargs)

    def desc(self, **kwargs: Any) -> OrderBy:
        """Sorted by it, the greatest first."""
        return OrderBy(self, descending=True, **kwargs)

    def _parts(self) -> tuple[Any, ...]:
        return tuple(sorted((k, repr(v)) for k, v in vars(self).items()))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, BaseExpression):
            return NotImplemented
        return type(self) is type(other) and self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash((type(self), self._parts()))


def refuse_own_sql(kind: type) -> None:
    """Functions and aggregates of one's own would need SQL."""
    for base in kind.__mro__:
        if base.__module__.startswith("django."):
            return
        for name in ("function", "template", "as_sql", "as_sqlite", "arg_joiner"):
            if name in vars(base):
                raise not_supported(f"{kind.__name__}() with SQL of its own")


def find_fault(query: Any, error: Exception) -> None:
    """What Django says when it writes the SQL: later, if it is a query that waits."""
    if not hasattr(query, "fault"):
        raise error
    query.fault = error


class OutputFieldIsNoneError(FieldError):
    """It is not known what field an expression gives values of."""


class Expression(BaseExpression):
    """An expression that can be calculated with."""


class F(Combinable):
    """A column by its name."""

    contains_aggregate = False
    conditional = False

    def __init__(self, name: str) -> None:
        self.name = name

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The column."""
        return query.resolve_name(self.name, reuse)

    def __getitem__(self, subscript: Any) -> Any:
        from .slicing import Sliced

        return Sliced(self, subscript)

    def __contains__(self, other: Any) -> bool:
        raise TypeError(f"argument of type '{type(self).__name__}' is not iterable")

    def asc(self, **kwargs: Any) -> OrderBy:
        """Sorted by it."""
        return OrderBy(self, **kwargs)

    def desc(self, **kwargs: Any) -> OrderBy:
        """Sorted by it, the greatest first."""
        return OrderBy(self, descending=True, **kwargs)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name})"

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.name == other.name

    def __hash__(self) -> int:
        return hash(self.name)


class OuterRef(F):
    """A column of the query around this one."""

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """A place for it."""
        inner, levels = self.name, 1
        while isinstance(inner, OuterRef):
            inner, levels = inner.name, levels + 1
        return Resolved(OuterName(getattr(inner, "name", inner), levels), None)


_GUESSES: list[tuple[Any, Any]] = [
    (str, fields.CharField),
    (bool, fields.BooleanField),
    (int, fields.IntegerField),
    (float, fields.FloatField),
    (datetime.datetime, fields.DateTimeField),
    (datetime.date, fields.DateField),
    (datetime.time, fields.TimeField),
    (datetime.timedelta, fields.DurationField),
    (decimal.Decimal, fields.DecimalField),
    (bytes, fields.BinaryField),
    (uuid.UUID, fields.UUIDField),
]


class Value(Expression):
    """A value among expressions."""

    def __init__(self, value: Any, output_field: Any = None) -> None:
        self.value = value
        if output_field is None:
            output_field = next(
                (make() for kind, make in _GUESSES if isinstance(value, kind)), None
            )
        self._output_field = output_field

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The value itself."""
        field = self._output_field
        cell = cells.to_cell(self.value) if field is None else field.operand(self.value)
        return Resolved(["value", cell], field)

    def _parts(self) -> tuple[Any, ...]:
        return (self.value,)

    def __repr__(self) -> str:
        return f"Value({self.value!r})"


class Written(Value):
    """A value as its field writes it (Django: `for_save` of `Value`)."""

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The cell."""
        field = self._output_field
        return Resolved(["value", field.cell(self.value)], field)


class DatabaseDefault(Expression):
    """Stands for the default that the database has."""

    def __init__(self, expression: Any, field: Any) -> None:
        self.expression = (
            expression
            if hasattr(expression, "resolve_expression")
            else Value(expression)
        )
        self._output_field = field

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The default."""
        return Resolved(
            self.expression.resolve_expression(query, reuse).json, self._output_field
        )


_NUMBERS = (fields.IntegerField, fields.FloatField, fields.DecimalField)


def _may_be_whole(one: Resolved) -> bool:
    """SQLite keeps a decimal number without a fraction as a whole one."""
    whole = (fields.IntegerField, fields.DecimalField)
    return one.json[0] in ("column", "value") and isinstance(
        target_of(one.field), whole
    )


class CombinedExpression(Expression):
    """Two expressions and what is between them."""

    def __init__(
        self, lhs: Any, connector: str, rhs: Any, output_field: Any = None
    ) -> None:
        self.lhs, self.connector, self.rhs = lhs, connector, rhs
        self._output_field = output_field

    @property
    def contains_aggregate(self) -> bool:
        return any(part.contains_aggregate for part in (self.lhs, self.rhs))

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """Both sides, and what kind of calculation it is."""
        left, right = (
            self.lhs.resolve_expression(query, reuse),
            self.rhs.resolve_expression(query, reuse),
        )
        name, field = _calculation(
            self.connector, left.field, right.field, self._output_field
        )
        if name == "/" and _may_be_whole(left) and _may_be_whole(right):
            name = "//"
        json = ["call", name, left.json, right.json]
        return Resolved(json, field, left.aggregate or right.aggregate)

    def __str__(self) -> str:
        return f"{self.lhs} {self.connector} {self.rhs}"

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"


def _calculation(connector: str, left: Any, right: Any, wanted: Any) -> tuple[str, Any]:
    """Name of the engine's function, and the field of its result."""
    unclear = next((one for one in (left, right) if isinstance(one, Unclear)), None)
    if unclear is not None:
        return "%" if connector == "%%" else connector, wanted or unclear
    moments = (fields.DateField, fields.TimeField)
    if isinstance(left, fields.DateField) and isinstance(right, fields.DurationField):
        made = (
            left if isinstance(left, fields.DateTimeField) else fields.DateTimeField()
        )
        return f"datetime{connector}", wanted or made
    if isinstance(right, fields.DateField) and isinstance(left, fields.DurationField):
        raise not_supported("A duration before a date in an expression")
    if isinstance(left, moments) and isinstance(right, moments) and connector == "-":
        if isinstance(left, fields.TimeField):
            raise not_supported("The difference of two times")
        return "between", wanted or fields.DurationField()
    name = "%" if connector == "%%" else connector
    if connector == "/" and all(
        isinstance(one, fields.IntegerField) for one in (left, right)
    ):
        name = "//"
    if wanted is not None:
        return name, wanted
    if left is None or right is None:
        return name, left or right
    for kind in (fields.DecimalField, fields.FloatField, fields.IntegerField):
        if isinstance(left, kind) or isinstance(right, kind):
            pair = {_number_kind(left), _number_kind(right)}
            if None in pair or pair == {fields.DecimalField, fields.FloatField}:
                return name, _unclear(connector, left, right)
            return name, left if isinstance(left, kind) else right
    if isinstance(left, fields.DurationField):
        return name, left
    return name, _unclear(connector, left, right)


def _unclear(connector: str, left: Any, right: Any) -> Unclear:
    return Unclear(
        f"Cannot infer type of {connector!r} expression involving these types:"
        f" {type(left).__name__}, {type(right).__name__}."
    )


def target_of(field: Any) -> Any:
    """The field whose values a relation's column has."""
    while field is not None and field.is_relation:
        if getattr(field, "concrete", False) and field.column is not None:
            field = field.target_field
        else:
            field = field.related_model._meta.pk
    return field


def common_field(found: Iterable[Any]) -> Any:
    """The field of all that have one
    (Django: `BaseExpression._resolve_output_field`).
    """
    first = None
    for field in found:
        if isinstance(field, Unclear):
            return field
        if field is None:
            continue
        target = target_of(field)
        if first is None:
            first = target
        elif not isinstance(first, type(target)):
            return Unclear(
                "Expression contains mixed types:"
                f" {type(first).__name__}, {type(target).__name__}."
            )
    return first


class Unclear:
    """In the place of a field that cannot be told: a matter only for those who ask it
    anything. What is just written into a column needs no field.
    """

    def __init__(self, sentence: str) -> None:
        self._sentence = f"{sentence} You must set output_field."

    def __getattr__(self, name: str) -> Any:
        raise FieldError(self._sentence)


def _number_kind(field: Any) -> Any:
    from .fields.related import ForeignKey

    if isinstance(field, ForeignKey):
        field = field.target_field
    return next((kind for kind in _NUMBERS if isinstance(field, kind)), None)


class ExpressionWrapper(Expression):
    """An expression with the field of its values."""

    def __init__(self, expression: Any, output_field: Any) -> None:
        self.expression = expression
        self._output_field = output_field

    @property
    def contains_aggregate(self) -> bool:
        return self.expression.contains_aggregate

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The expression."""
        if isinstance(self.expression, Q):
            json, aggregate = query.build_condition(self.expression, reuse)
            return Resolved(json, self._output_field, aggregate)
        if isinstance(self.expression, CombinedExpression):
            inner = self.expression
            wanted = inner._output_field or self._output_field
            whole = CombinedExpression(inner.lhs, inner.connector, inner.rhs, wanted)
            return whole.resolve_expression(query, reuse)._replace(
                field=self._output_field
            )
        return self.expression.resolve_expression(query, reuse)._replace(
            field=self._output_field
        )

    def __repr__(self) -> str:
        return f"ExpressionWrapper({self.expression!r})"


class OrderBy(Expression):
    """Sorted by an expression."""

    def __init__(
        self,
        expression: Any,
        descending: bool = False,
        nulls_first: bool | None = None,
        nulls_last: bool | None = None,
    ) -> None:
        if nulls_first and nulls_last:
            raise ValueError("nulls_first and nulls_last are mutually exclusive")
        self.expression, self.descending = expression, descending
        self.nulls_first, self.nulls_last = nulls_first, nulls_last

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The expression, for an index."""
        return self.expression.resolve_expression(query, reuse)

    def ordering(self, json: Any, turned: bool) -> dict[str, Any]:
        """As the engine takes it; `turned` is for `reverse()`."""
        nulls = "first" if self.nulls_first else "last" if self.nulls_last else None
        if turned and nulls:
            nulls = "last" if nulls == "first" else "first"
        return {"by": json, "descending": self.descending != turned, "nulls": nulls}

    def __repr__(self) -> str:
        return f"OrderBy({self.expression!r}, descending={self.descending})"


def as_expression(value: Any) -> Any:
    """A string names a column, other plain values stand for themselves."""
    if hasattr(value, "resolve_expression"):
        return value
    if isinstance(value, Q):
        return ExpressionWrapper(value, fields.BooleanField())
    if hasattr(value, "_chain"):
        return __getattr__("Subquery")(value)
    return F(value) if isinstance(value, str) else Value(value)


def __getattr__(name: str) -> Any:
    """Expressions with conditions and queries live in a module of their own."""
    if name in ("Case", "Exists", "RawSQL", "Subquery", "When", "Window"):
        from . import conditions

        return getattr(conditions, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
