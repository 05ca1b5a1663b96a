"""Constraints of `Meta` (Django: `django.db.models.constraints`)."""

from enum import Enum
from typing import Any

from django.core.exceptions import ValidationError

from .expressions import as_expression
from .query_utils import Q, names_in, path_of


class Deferrable(Enum):
    """When a unique constraint is checked. SQLite does not defer."""

    DEFERRED = "deferred"
    IMMEDIATE = "immediate"

    def __repr__(self) -> str:
        return f"{type(self).__qualname__}.{self.name}"


class BaseConstraint:
    """What constraints share."""

    default_violation_error_message = "Constraint “%(name)s” is violated."

    def __init__(
        self,
        *,
        name: str,
        violation_error_code: str | None = None,
        violation_error_message: Any = None,
    ) -> None:
        self.name = name
        self.violation_error_code = violation_error_code
        self.violation_error_message = (
            violation_error_message or self.default_violation_error_message
        )

    def deconstruct(self) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
        """What makes an equal constraint."""
        told = reversed(self._told().items())
        kwargs = {"name": self.name, **dict(told)}
        return path_of(type(self), "constraints"), (), kwargs

    def clone(self) -> Any:
        """An equal constraint."""
        _, args, kwargs = self.deconstruct()
        return type(self)(*args, **kwargs)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]

    def _told(self) -> dict[str, Any]:
        """What was said about its violation."""
        told: dict[str, Any] = {}
        if self.violation_error_code is not None:
            told["violation_error_code"] = self.violation_error_code
        if self.violation_error_message != self.default_violation_error_message:
            told["violation_error_message"] = self.violation_error_message
        return told

    def _shown(self, parts: str) -> str:
        told = "".join(f" {key}={value!r}" for key, value in self._told().items())
        return f"<{type(self).__qualname__}:{parts}{told}>"

    def get_violation_error_message(self) -> str:
        """What the person is told."""
        return self.violation_error_message % {"name": self.name}

    def _violated(self) -> ValidationError:
        return ValidationError(
            self.get_violation_error_message(), code=self.violation_error_code
        )


class CheckConstraint(BaseConstraint):
    """A condition that every row fulfils."""

    def __init__(
        self,
        *,
        condition: Any,
        name: str,
        violation_error_code: str | None = None,
        violation_error_message: Any = None,
    ) -> None:
        if not getattr(condition, "conditional", False):
            raise TypeError(
                "CheckConstraint.condition must be a Q instance or boolean expression."
            )
        self.condition = condition
        super().__init__(
            name=name,
            violation_error_code=violation_error_code,
            violation_error_message=violation_error_message,
        )

    def validate(
        self, model: Any, instance: Any, exclude: Any = None, using: Any = None
    ) -> None:
        """Raise `ValidationError` if the instance does not fulfil it."""
        from .validation import condition_holds

        condition = Q(self.condition)
        if condition.referenced_base_fields & set(exclude or ()):
            return
        if condition_holds(condition, instance) is False:
            raise self._violated()

    def deconstruct(self) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
        """What makes an equal constraint."""
        path, args, kwargs = super().deconstruct()
        return path, args, {**kwargs, "condition": self.condition}

    def __repr__(self) -> str:
        return self._shown(f" condition={self.condition} name={self.name!r}")


class UniqueConstraint(BaseConstraint):
    """Columns or expressions that are different in every row."""

    def __init__(
        self,
        *expressions: Any,
        fields: Any = (),
        name: str,
        condition: Q | None = None,
        deferrable: Any = None,
        include: Any = None,
        opclasses: Any = (),
        nulls_distinct: bool | None = None,
        **extra: Any,
    ) -> None:
        if not name:
            raise ValueError("A unique constraint must be named.")
        if not expressions and not fields:
            raise ValueError(
                "At least one field or expression is required to define a unique"
                " constraint."
            )
        if expressions and fields:
            raise ValueError(
                "UniqueConstraint.fields and expressions are mutually exclusive."
            )
        if not isinstance(condition, (type(None), Q)):
            raise ValueError("UniqueConstraint.condition must be a Q instance.")
        if deferrable:
            for kind, given in (
                ("conditions", condition),
                ("include fields", include),
                ("opclasses", opclasses),
                ("expressions", expressions),
            ):
                if given:
                    raise ValueError(
                        f"UniqueConstraint with {kind} cannot be deferred."
                    )
        self.fields = tuple(fields)
        self.condition = condition
        self.deferrable, self.nulls_distinct = deferrable, nulls_distinct
        self.include, self.opclasses = tuple(include or ()), opclasses
        self.expressions = tuple(as_expression(each) for each in expressions)
        super().__init__(name=name, **extra)

    def validate(
        self, model: Any, instance: Any, exclude: Any = None, using: Any = None
    ) -> None:
        """Raise `ValidationError` if another row is the same."""
        from .validation import condition_holds

        left_out = set(exclude or ())
        named = set(self.fields).union(*map(names_in, self.expressions))
        if named & left_out:
            return
        others = self._same(model, instance)
        if others is None:
            return
        if not instance._state.adding and instance.pk is not None:
            others = others.exclude(pk=instance.pk)
        if self.condition is None:
            if not others.exists():
                return
            message = self.violation_error_message
            if self.fields and message == self.default_violation_error_message:
                raise instance.unique_error_message(model, self.fields)
            raise self._violated()
        if self.condition.referenced_base_fields & left_out:
            return
        if (
            condition_holds(self.condition, instance)
            and others.filter(self.condition).exists()
        ):
            raise self._violated()

    def _same(self, model: Any, instance: Any) -> Any:
        """Rows with the same values; `None` when NULL makes all rows different."""
        from .validation import with_values_of

        others = model._default_manager.all()
        if self.fields:
            names = {
                name: getattr(instance, model._meta.get_field(name).attname)
                for name in self.fields
            }
            if self.nulls_distinct is not False and None in names.values():
                return None
            return others.filter(**names)
        for expression in self.expressions:
            left = expression.resolve_expression(others.query, None).json
            right = with_values_of(instance, left)
            others.query.where.append(["compare", "exact", left, right])
        return others

    _optional = (
        "fields",
        "expressions",
        "name",
        "condition",
        "deferrable",
        "include",
        "opclasses",
        "nulls_distinct",
    )

    def _given(self) -> dict[str, Any]:
        given = {name: getattr(self, name) for name in self._optional}
        return {
            key: value for key, value in given.items() if value not in (None, (), [])
        }

    def deconstruct(self) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
        """What makes an equal constraint."""
        path, _, kwargs = super().deconstruct()
        given = self._given()
        given.pop("expressions", None)
        return path, self.expressions, {**kwargs, **given}

    @property
    def is_made(self) -> bool:
        """SQLite makes none that defer, include columns or are about NULL
        (Django: `BaseDatabaseSchemaEditor._unique_supported`).
        """
        return not (self.deferrable or self.include) and self.nulls_distinct is None

    def __repr__(self) -> str:
        parts = (
            f" {name}={value}" if name == "condition" else f" {name}={value!r}"
            for name, value in self._given().items()
        )
        return self._shown("".join(parts))


__all__ = [
    "BaseConstraint",
    "CheckConstraint",
    "Deferrable",
    "UniqueConstraint",
]
