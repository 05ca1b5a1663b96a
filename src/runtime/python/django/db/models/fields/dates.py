"""Fields of days, times and durations."""

import datetime
import warnings
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import (
    parse_date,
    parse_datetime,
    parse_duration,
    parse_time,
)
from django.utils.duration import duration_string

from .base import Field

_TRANSFORMS = frozenset(
    [
        "year",
        "iso_year",
        "quarter",
        "month",
        "week",
        "day",
        "week_day",
        "iso_week_day",
        "hour",
        "minute",
        "second",
        "date",
        "time",
    ]
)


class _Moment(Field):
    """What fields of days and times share."""

    empty_strings_allowed = False

    def __init__(
        self,
        verbose_name: Any = None,
        name: str | None = None,
        auto_now: bool = False,
        auto_now_add: bool = False,
        **kwargs: Any,
    ) -> None:
        self.auto_now, self.auto_now_add = auto_now, auto_now_add
        if auto_now or auto_now_add:
            kwargs["editable"] = False
            kwargs["blank"] = True
        super().__init__(verbose_name, name, **kwargs)

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        if self.auto_now or (self.auto_now_add and add):
            value = self._now()
            setattr(model_instance, self.attname, value)
            return value
        return super().pre_save(model_instance, add)

    def _now(self) -> Any:
        raise NotImplementedError

    def _parsed(self, parse: Any, code: str, value: Any) -> Any:
        try:
            found = parse(value)
        except ValueError:
            raise self._refuse(code, value)  # noqa: B904
        if found is None:
            raise self._refuse("invalid", value)
        return found

    def _refuse(self, code: str, value: Any) -> ValidationError:
        return ValidationError(
            self.error_messages[code], code=code, params={"value": value}
        )

    def get_prep_value(self, value: Any) -> Any:
        return self.to_python(super().get_prep_value(value))

    def value_to_string(self, obj: Any) -> str:
        value = self.value_from_object(obj)
        return "" if value is None else value.isoformat()


class DateField(_Moment):
    """Django: `DateField`."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "“%(value)s” value has an invalid date format. It must be in"
        " YYYY-MM-DD format.",
        "invalid_date": "“%(value)s” value has the correct format (YYYY-MM-DD) but it"
        " is an invalid date.",
    }
    description = "Date (without time)"
    _transforms = _TRANSFORMS - {"hour", "minute", "second", "date", "time"}

    def contribute_to_class(self, cls: Any, name: str, **kwargs: Any) -> None:
        super().contribute_to_class(cls, name, **kwargs)
        if not self.null:
            for way, word in ((True, "next"), (False, "previous")):
                method = f"get_{word}_by_{self.name}"
                if method not in cls.__dict__:
                    setattr(cls, method, _neighbour(self, way))

    def _now(self) -> Any:
        return datetime.date.today()

    def to_python(self, value: Any) -> Any:
        if value is None:
            return value
        if isinstance(value, datetime.datetime):
            if timezone.is_aware(value):
                value = timezone.make_naive(value, timezone.get_default_timezone())
            return value.date()
        if isinstance(value, datetime.date):
            return value
        return self._parsed(parse_date, "invalid_date", value)

    def from_cell(self, cell: Any) -> Any:
        return None if cell is None else datetime.date.fromisoformat(cell[:10])


class DateTimeField(DateField):
    """Django: `DateTimeField`. Stored in UTC; aware when `USE_TZ` is on."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "“%(value)s” value has an invalid format. It must be in"
        " YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ] format.",
        "invalid_date": "“%(value)s” value has the correct format (YYYY-MM-DD) but it"
        " is an invalid date.",
        "invalid_datetime": "“%(value)s” value has the correct format (YYYY-MM-DD"
        " HH:MM[:ss[.uuuuuu]][TZ]) but it is an invalid date/time.",
    }
    description = "Date (with time)"
    _transforms = _TRANSFORMS

    def _now(self) -> Any:
        return timezone.now()

    def to_python(self, value: Any) -> Any:
        if value is None or isinstance(value, datetime.datetime):
            return value
        if isinstance(value, datetime.date):
            value = datetime.datetime(value.year, value.month, value.day)
            return self._aware(value)
        try:
            moment = parse_datetime(value)
        except ValueError:
            raise self._refuse("invalid_datetime", value)  # noqa: B904
        if moment is not None:
            return moment
        day = self._parsed(parse_date, "invalid_date", value)
        return datetime.datetime(day.year, day.month, day.day)

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        return value if value is None else self._aware(value)

    def _aware(self, value: datetime.datetime) -> datetime.datetime:
        from django.conf import settings

        if not settings.USE_TZ or not timezone.is_naive(value):
            return value
        try:
            name = f"{self.model.__name__}.{self.name}"
        except AttributeError:
            name = "(unbound)"
        warnings.warn(
            f"DateTimeField {name} received a naive datetime ({value}) while time"
            f" zone support"
            " is active.",
            RuntimeWarning,
            stacklevel=2,
        )
        return timezone.make_aware(value, timezone.get_default_timezone())

    def from_cell(self, cell: Any) -> Any:
        if cell is None:
            return None
        from django.conf import settings

        value = datetime.datetime.fromisoformat(cell)
        return value.replace(tzinfo=datetime.UTC) if settings.USE_TZ else value


class TimeField(_Moment):
    """Django: `TimeField`."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "“%(value)s” value has an invalid format. It must be in"
        " HH:MM[:ss[.uuuuuu]] format.",
        "invalid_time": "“%(value)s” value has the correct format (HH:MM[:ss[.uuuuuu]])"
        " but it is an invalid time.",
    }
    description = "Time"
    _transforms = frozenset({"hour", "minute", "second"})

    def _now(self) -> Any:
        return datetime.datetime.now().time()

    def to_python(self, value: Any) -> Any:
        if value is None or isinstance(value, datetime.time):
            return value
        if isinstance(value, datetime.datetime):
            return value.time()
        return self._parsed(parse_time, "invalid_time", value)

    def from_cell(self, cell: Any) -> Any:
        return None if cell is None else datetime.time.fromisoformat(cell)


class DurationField(Field):
    """Django: `DurationField`. Stored as microseconds."""

    empty_strings_allowed = False
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "“%(value)s” value has an invalid format. It must be in [DD]"
        " [[HH:]MM:]ss[.uuuuuu] format."
    }
    description = "Duration"

    def to_python(self, value: Any) -> Any:
        if value is None or isinstance(value, datetime.timedelta):
            return value
        found = parse_duration(value)
        if found is None:
            raise ValidationError(
                self.error_messages["invalid"], code="invalid", params={"value": value}
            )
        return found

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        if value is None or hasattr(value, "resolve_expression"):
            return value
        # Django counts the microseconds of whatever it is given.
        return datetime.timedelta(value.days, value.seconds, value.microseconds)

    def from_cell(self, cell: Any) -> Any:
        return None if cell is None else datetime.timedelta(microseconds=cell)

    def value_to_string(self, obj: Any) -> str:
        value = self.value_from_object(obj)
        return "" if value is None else duration_string(value)


def _neighbour(field: Field, is_next: bool) -> Any:
    def method(self: Any, **kwargs: Any) -> Any:
        from ..query_utils import Q

        if self.pk is None:
            raise ValueError("get_next/get_previous cannot be used on unsaved objects.")
        sign, order = ("gt", "") if is_next else ("lt", "-")
        value = getattr(self, field.attname)
        beyond = Q(**{f"{field.name}__{sign}": value})
        beyond |= Q(**{field.name: value, f"pk__{sign}": self.pk})
        found = type(self)._default_manager.filter(**kwargs).filter(beyond)
        found = found.order_by(f"{order}{field.name}", f"{order}pk")
        try:
            return found[0]
        except IndexError:
            raise self.DoesNotExist(  # noqa: B904
                f"{self._meta.object_name} matching query does not exist."
            )

    return method
