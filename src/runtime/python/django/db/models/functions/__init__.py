"""Database functions (Django: `django.db.models.functions`)."""

from typing import Any

from django.utils import timezone

from ...utils import not_supported
from .. import fields
from ..expressions import (
    Expression,
    Resolved,
    Value,
    as_expression,
    common_field,
    refuse_own_sql,
    target_of,
)
from ..fields.text import Text
from ..sql.zones import LocalMoment, in_zone


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


def _function(name: str, arity: int | None = None, result: Any = None) -> Any:
    body = {"engine_name": name, "arity": arity, "result": result}
    return type(name, (Func,), {**body, "__module__": __name__})


_TEXT, _INTEGER, _FLOAT = fields.CharField, fields.IntegerField, fields.FloatField

Lower = _function("Lower", 1, _TEXT)
Upper = _function("Upper", 1, _TEXT)
Length = _function("Length", 1, _INTEGER)
Trim = _function("Trim", 1, _TEXT)
LTrim = _function("LTrim", 1, _TEXT)
RTrim = _function("RTrim", 1, _TEXT)
Reverse = _function("Reverse", 1, _TEXT)
Abs = _function("Abs", 1)
Ceil = _function("Ceil", 1)
Floor = _function("Floor", 1)
Sign = _function("Sign", 1)
NullIf = _function("NullIf", 2)


class NumericOutputFieldMixin:
    """Whole numbers become real ones, decimal numbers stay."""

    def _field_of(self, found: list[Any]) -> Any:
        kinds = [target_of(field) for field in found]
        if any(isinstance(kind, fields.DecimalField) for kind in kinds):
            return fields.DecimalField()
        if any(isinstance(kind, fields.IntegerField) for kind in kinds):
            return fields.FloatField()
        return common_field(found)


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


class Coalesce(Func):
    """The first that is not NULL."""

    engine_name = "Coalesce"

    def __init__(self, *expressions: Any, **extra: Any) -> None:
        if len(expressions) < 2:
            raise ValueError("Coalesce must take at least two expressions")
        super().__init__(*expressions, **extra)


def text_of(one: Resolved) -> Any:
    """What a database that knows real numbers makes of one when it needs a text."""
    is_real = isinstance(target_of(one.field), fields.FloatField)
    return ["call", "RealText", one.json] if is_real else one.json


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


class Greatest(Func):
    """The greatest of several."""

    engine_name = "Greatest"


class Least(Func):
    """The smallest of several."""

    engine_name = "Least"


class Round(Func):
    """Rounded to some digits."""

    engine_name = "Round"

    def __init__(self, expression: Any, precision: Any = 0, **extra: Any) -> None:
        super().__init__(expression, precision, **extra)

    def _field_of(self, found: list[Any]) -> Any:
        return found[0]


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


class Now(Func):
    """The moment of the query."""

    engine_name = "Now"
    result = fields.DateTimeField

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The moment, as a value."""
        field = fields.DateTimeField()
        return Resolved(["value", field.operand(timezone.now())], field)


class _OfMoment(Func):
    """Looks at a moment in a zone: the current one, or one that is given."""

    def __init__(self, expression: Any, tzinfo: Any = None, **extra: Any) -> None:
        super().__init__(expression, **extra)
        self.tzinfo = tzinfo

    def _arguments(self, given: list[Resolved]) -> list[Any]:
        self._check(given[0].field)
        return [in_zone(one.json, one.field, self.tzinfo) for one in given]


class _Extract(_OfMoment):
    result = fields.IntegerField
    arity = 1

    def _check(self, field: Any) -> None:
        moments = (fields.DateField, fields.TimeField, fields.DurationField)
        if not isinstance(field, moments):
            raise ValueError(
                "Extract input expression must be DateField, DateTimeField,"
                " TimeField, or DurationField."
            )
        part = self.engine_name
        if type(field) is fields.DateField and part in ("hour", "minute", "second"):
            raise ValueError(
                f"Cannot extract time component '{part}' from DateField '{field.name}'."
            )


class Extract(_Extract):
    """A part of a day or moment."""

    engine_name = "extract"

    def __init__(
        self, expression: Any, lookup_name: str, tzinfo: Any = None, **extra: Any
    ) -> None:
        super().__init__(expression, tzinfo, **extra)
        self.engine_name = lookup_name


def _extract(name: str) -> Any:
    body = {"engine_name": name, "__module__": __name__}
    return type("Extract" + name.title().replace("_", ""), (_Extract,), body)


ExtractYear, ExtractMonth, ExtractDay = map(_extract, ("year", "month", "day"))
ExtractHour, ExtractMinute, ExtractSecond = map(_extract, ("hour", "minute", "second"))
ExtractQuarter, ExtractWeek, ExtractWeekDay = map(
    _extract, ("quarter", "week", "week_day")
)
ExtractIsoYear, ExtractIsoWeekDay = map(_extract, ("iso_year", "iso_week_day"))


class _Trunc(_OfMoment):
    def __init__(
        self,
        expression: Any,
        output_field: Any = None,
        tzinfo: Any = None,
        **extra: Any,
    ) -> None:
        super().__init__(expression, tzinfo, output_field=output_field, **extra)

    def _check(self, field: Any) -> None:
        if not isinstance(field, (fields.DateField, fields.TimeField)):
            raise TypeError(
                f"{field.name!r} isn't a DateField, TimeField, or DateTimeField."
            )
        kind = self.engine_name.removeprefix("trunc").lower()
        made = self._output_field or (self.result and self.result()) or field
        finer = ("hour", "minute", "second", "time")
        coarser = ("year", "quarter", "month", "week", "day", "date")
        is_day, is_time = (
            type(field) is fields.DateField,
            type(field) is fields.TimeField,
        )
        if (is_day and (isinstance(made, fields.DateTimeField) or kind in finer)) or (
            is_time and (isinstance(made, fields.DateTimeField) or kind in coarser)
        ):
            has_own = self.result or type(field) is not type(made)
            into = type(made).__name__ if has_own else "DateTimeField"
            raise ValueError(
                f"Cannot truncate {type(field).__name__} '{field.name}' to {into}."
            )

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """Moments come back in the zone in which they were cut."""
        found = super().resolve_expression(query, reuse)
        if not isinstance(found.field, fields.DateTimeField):
            return found
        local = LocalMoment()
        local.zone = self.tzinfo
        return found._replace(field=local)


def _trunc(name: str, result: Any = None) -> Any:
    body = {"engine_name": f"trunc{name}", "result": result, "__module__": __name__}
    return type(f"Trunc{name}", (_Trunc,), body)


TruncYear, TruncMonth, TruncDay = map(_trunc, ("Year", "Month", "Day"))
TruncHour, TruncMinute, TruncSecond = map(_trunc, ("Hour", "Minute", "Second"))
TruncQuarter, TruncWeek = map(_trunc, ("Quarter", "Week"))
TruncDate = _trunc("Date", fields.DateField)
TruncTime = _trunc("Time", fields.TimeField)


class Trunc(_Trunc):
    """A day or moment, cut to a unit."""

    engine_name = "trunc"

    def __init__(
        self, expression: Any, kind: str, output_field: Any = None, **extra: Any
    ) -> None:
        super().__init__(expression, output_field=output_field, **extra)
        self.engine_name = f"trunc{kind.title()}"


def __getattr__(name: str) -> Any:
    if name[:1].isupper():
        raise ImportError(
            f"cannot import name {name!r} from 'django.db.models.functions'"
            " (not supported by this playground)"
        )
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
