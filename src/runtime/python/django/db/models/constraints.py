"""Constraints of `Meta` (Django: `django.db.models.constraints`)."""

import copy
from enum import Enum
from typing import Any

from django.core.exceptions import ValidationError

from .expressions import as_expression
from .query_utils import Q, names_in


class Deferrable(Enum):
    """When a unique constraint is checked. SQLite does not defer."""

    DEFERRED = "deferred"
    IMMEDIATE = "immediate"


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

    def clone(self) -> Any:
        """An equal constraint."""
        return copy.copy(self)

    def get_violation_error_message(self) -> str:
        """What the person is told."""
        return self.violation_error_message % {"name": self.name}

    def _violated(self) -> ValidationError:
        return ValidationError(
            self.get_violation_error_message(), code=self.violation_error_code
        )


class CheckConstraint(BaseConstraint):
    """A condition that every row fulfils."""

    def __init__(self, *, condition: Any, name: str, **extra: Any) -> None:
        if not getattr(condition, "conditional", False):
            raise TypeError(
                "CheckConstraint.condition must be a Q instance or boolean expression."
            )
        self.condition = condition if isinstance(condition, Q) else Q(condition)
        super().__init__(name=name, **extra)

    def validate(
        self, model: Any, instance: Any, exclude: Any = None, using: Any = None
    ) -> None:
        """Raise `ValidationError` if the instance does not fulfil it."""
        from .validation import condition_holds

        if self.condition.referenced_base_fields & set(exclude or ()):
            return
        if condition_holds(self.condition, instance) is False:
            raise self._violated()

    def __repr__(self) -> str:
        return f"<CheckConstraint: condition={self.condition} name={self.name!r}>"


class UniqueConstraint(BaseConstraint):
    """Columns or expressions that are different in every row."""

    def __init__(
        self,
        *expressions: Any,
        fields: Any = (),
        name: str | None = None,
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
        self.fields = tuple(fields)
        self.condition = condition
        self.deferrable, self.nulls_distinct = deferrable, nulls_distinct
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
            return None if None in names.values() else others.filter(**names)
        for expression in self.expressions:
            left = expression.resolve_expression(others.query, None).json
            right = with_values_of(instance, left)
            others.query.where.append(["compare", "exact", left, right])
        return others

    def __repr__(self) -> str:
        return f"<UniqueConstraint: fields={self.fields!r} name={self.name!r}>"


__all__ = [
    "BaseConstraint",
    "CheckConstraint",
    "Deferrable",
    "UniqueConstraint",
]
