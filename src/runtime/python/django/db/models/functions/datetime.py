"""Parts of days and moments (Django: `django.db.models.functions.datetime`)."""

from typing import Any

from django.conf import settings
from django.utils import timezone

from .. import fields
from ..expressions import Resolved
from ..sql.zones import LocalMoment, in_zone
from .func import Func


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
        field = given[0].field
        self._check(field)
        made = [in_zone(one.json, one.field, self.tzinfo) for one in given]
        return [["call", "Fails", *made]] if self._fails(field) else made

    def _fails(self, field: Any) -> bool:
        """Whether Django's function in SQLite takes no values of such a field."""
        return False


_OF_TIMES = ("hour", "minute", "second")


class _Extract(_OfMoment):
    result = fields.IntegerField
    arity = 1

    def _fails(self, field: Any) -> bool:
        return isinstance(field, fields.TimeField) and self.engine_name not in _OF_TIMES

    def _check(self, field: Any) -> None:
        moments = (fields.DateField, fields.TimeField, fields.DurationField)
        if not isinstance(field, moments):
            raise ValueError(
                "Extract input expression must be DateField, DateTimeField,"
                " TimeField, or DurationField."
            )
        part = self.engine_name
        if type(field) is fields.DateField and part in _OF_TIMES:
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

    def _fails(self, field: Any) -> bool:
        is_day = type(field) is fields.DateField
        return is_day and self.engine_name == "truncDate" and settings.USE_TZ

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
