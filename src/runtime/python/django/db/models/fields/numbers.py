"""Fields of numbers."""

import decimal
import math
from typing import Any, ClassVar

from _host import cells
from django.core import validators
from django.core.exceptions import ValidationError

from .base import Field


class IntegerField(Field):
    """Django: `IntegerField`."""

    empty_strings_allowed = False
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "“%(value)s” value must be an integer."
    }
    description = "Integer"
    lowest = -(2**63)

    @property
    def expression_loader(self) -> Any:
        """Whole numbers of any result (Django: `BaseExpression.convert_value`)."""
        load = super().expression_loader
        return lambda cell: load(cell if cell is None else int(cell))

    @property
    def validators(self) -> list[Any]:
        found = super().validators
        bounds = (
            (validators.MinValueValidator, self.lowest),
            (validators.MaxValueValidator, 2**63 - 1),
        )
        for kind, limit in bounds:
            if not any(isinstance(each, kind) for each in self._validators):
                found.append(kind(limit))
        return found

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        if value is None:
            return None
        try:
            return int(value)
        except (TypeError, ValueError) as error:
            raise error.__class__(
                f"Field '{self.name}' expected a number but got {value!r}."
            ) from error

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        value = super().get_db_prep_save(value, connection)
        if isinstance(value, int) and not -(2**63) <= value < 2**63:
            raise OverflowError("Python int too large to convert to SQLite INTEGER")
        return value

    def operand_for(self, lookup: str, value: Any) -> Any:
        """`gte` and `lt` round a fraction up."""
        if lookup in ("gte", "lt") and isinstance(value, (float, decimal.Decimal)):
            value = math.ceil(value)
        return self.operand(value)

    def from_cell(self, cell: Any) -> Any:
        return cells.revive(cell)

    def to_python(self, value: Any) -> Any:
        if value is None:
            return value
        try:
            return int(value)
        except TypeError, ValueError:
            raise ValidationError(  # noqa: B904
                self.error_messages["invalid"], code="invalid", params={"value": value}
            )


class BigIntegerField(IntegerField):
    """Django: `BigIntegerField`."""

    description = "Big (8 byte) integer"


class SmallIntegerField(IntegerField):
    """Django: `SmallIntegerField`."""

    description = "Small integer"


class PositiveIntegerRelDbTypeMixin:
    """The database checks that it is not negative."""

    lowest = 0


class PositiveIntegerField(PositiveIntegerRelDbTypeMixin, IntegerField):
    """Django: `PositiveIntegerField`."""

    description = "Positive integer"


class PositiveBigIntegerField(PositiveIntegerRelDbTypeMixin, BigIntegerField):
    """Django: `PositiveBigIntegerField`."""

    description = "Positive big integer"


class PositiveSmallIntegerField(PositiveIntegerRelDbTypeMixin, SmallIntegerField):
    """Django: `PositiveSmallIntegerField`."""

    description = "Positive small integer"


class AutoFieldMixin:
    """The database numbers the rows."""

    @property
    def validators(self) -> list[Any]:
        return [*self.default_validators, *self._validators]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["blank"] = True
        super().__init__(*args, **kwargs)

    @property
    def db_returning(self) -> bool:
        return True

    def validate(self, value: Any, model_instance: Any) -> None:
        """Anything goes: it is not the person who sets it."""

    def contribute_to_class(self, cls: Any, name: str, **kwargs: Any) -> None:
        if cls._meta.auto_field:
            raise ValueError(
                f"Model {cls._meta.label} can't have more than one auto-generated"
                f" field."
            )
        super().contribute_to_class(cls, name, **kwargs)
        cls._meta.auto_field = self


class AutoFieldMeta(type):
    """`isinstance(field, AutoField)` is true for all auto fields."""

    def __instancecheck__(cls, instance: Any) -> bool:
        return isinstance(instance, AutoFieldMixin) or super().__instancecheck__(
            instance
        )

    def __subclasscheck__(cls, subclass: Any) -> bool:
        return issubclass(subclass, AutoFieldMixin) or super().__subclasscheck__(
            subclass
        )


class AutoField(AutoFieldMixin, IntegerField, metaclass=AutoFieldMeta):
    """Django: `AutoField`."""


class BigAutoField(AutoFieldMixin, BigIntegerField):
    """Django: `BigAutoField`."""


class SmallAutoField(AutoFieldMixin, SmallIntegerField):
    """Django: `SmallAutoField`."""


class FloatField(Field):
    """Django: `FloatField`."""

    empty_strings_allowed = False
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "“%(value)s” value must be a float."
    }
    description = "Floating point number"

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        if value is None:
            return None
        try:
            return float(value)
        except (TypeError, ValueError) as error:
            raise error.__class__(
                f"Field '{self.name}' expected a number but got {value!r}."
            ) from error

    def from_cell(self, cell: Any) -> Any:
        return None if cell is None else float(cell)

    def to_python(self, value: Any) -> Any:
        if value is None:
            return value
        try:
            return float(value)
        except TypeError, ValueError:
            raise ValidationError(  # noqa: B904
                self.error_messages["invalid"], code="invalid", params={"value": value}
            )


class DecimalField(Field):
    """Django: `DecimalField`.

    Stored exactly; compared and computed as a number, as SQLite does.
    """

    empty_strings_allowed = False
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "“%(value)s” value must be a decimal number."
    }
    description = "Decimal number"

    def __init__(
        self,
        verbose_name: Any = None,
        name: str | None = None,
        max_digits: int | None = None,
        decimal_places: int | None = None,
        **kwargs: Any,
    ) -> None:
        self.max_digits, self.decimal_places = max_digits, decimal_places
        super().__init__(verbose_name, name, **kwargs)

    @property
    def decimal_columns(self) -> int:
        return self.decimal_places if self.decimal_places is not None else 6

    @property
    def validators(self) -> list[Any]:
        return [
            *super().validators,
            validators.DecimalValidator(self.max_digits, self.decimal_places),
        ]

    def to_python(self, value: Any) -> Any:
        if value is None:
            return value
        try:
            if isinstance(value, float):
                made = decimal.Context(prec=self.max_digits).create_decimal_from_float(
                    value
                )
            else:
                made = decimal.Decimal(value)
        except decimal.InvalidOperation, TypeError, ValueError:
            made = None
        if made is None or not made.is_finite():
            raise ValidationError(
                self.error_messages["invalid"], code="invalid", params={"value": value}
            )
        return made

    def get_prep_value(self, value: Any) -> Any:
        return self.to_python(super().get_prep_value(value))

    def adapt(self, value: Any) -> Any:
        """As it is given, with all places where that changes nothing."""
        if value is None:
            return None
        whole = self._rounded(value, decimal.Context(prec=decimal.MAX_PREC))
        return f"{whole if whole == value else value:f}"

    def operand(self, value: Any) -> Any:
        value = self.get_prep_value(value)
        return None if value is None else float(value)

    def from_cell(self, cell: Any) -> Any:
        """Rounded when it is read: SQLite keeps what it is given."""
        if cell is None:
            return None
        digits = None if cell.lstrip("-").isdigit() else _SQLITE_DIGITS
        value = decimal.Context(prec=digits).create_decimal(cell)
        return self._rounded(value, decimal.Context(prec=self.max_digits))

    def _rounded(
        self, value: decimal.Decimal, context: decimal.Context
    ) -> decimal.Decimal:
        if self.decimal_places is None:
            return value
        places = decimal.Decimal(1).scaleb(-self.decimal_places)
        return value.quantize(places, context=context)

    @property
    def expression_loader(self) -> Any:
        """Numbers as SQLite gives them: 15 digits, no zeros at the end."""
        return _decimal_of_number


def _decimal_of_number(cell: Any) -> decimal.Decimal | None:
    if cell is None or isinstance(cell, str):
        return None if cell is None else decimal.Decimal(cell)
    return decimal.Context(prec=_SQLITE_DIGITS).create_decimal_from_float(float(cell))


_SQLITE_DIGITS = 15
"""Of a number with a fraction; whole ones keep all of theirs."""


class BooleanField(Field):
    """Django: `BooleanField`."""

    empty_strings_allowed = False
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "“%(value)s” value must be either True or False.",
        "invalid_nullable": "“%(value)s” value must be either True, False, or None.",
    }
    description = "Boolean (Either True or False)"

    def to_python(self, value: Any) -> Any:
        if self.null and value in self.empty_values:
            return None
        if value in (True, False):
            return bool(value)
        if value in ("t", "True", "1"):
            return True
        if value in ("f", "False", "0"):
            return False
        raise ValidationError(
            self.error_messages["invalid_nullable" if self.null else "invalid"],
            code="invalid",
            params={"value": value},
        )

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        return None if value is None else self.to_python(value)

    def from_cell(self, cell: Any) -> Any:
        return bool(cell) if cell in (0, 1) else cell
