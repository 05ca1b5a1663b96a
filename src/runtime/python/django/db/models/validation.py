"""`full_clean()` and what it is made of."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from ..utils import not_supported
from .expressions import DatabaseDefault
from .query_utils import Q


class Validation:
    """The part of a model that validates; nothing of it is called by `save()`."""

    def full_clean(
        self,
        exclude: Iterable[str] | None = None,
        validate_unique: bool = True,
        validate_constraints: bool = True,
    ) -> None:
        """Clean the fields, the whole, and look for others that are the same."""
        errors: dict[str, Any] = {}
        left_out = set(exclude or ())
        steps: list[Any] = [lambda: self.clean_fields(exclude=left_out), self.clean]
        if validate_unique:
            steps.append(
                lambda: self.validate_unique(
                    exclude=left_out | (errors.keys() - {NON_FIELD_ERRORS})
                )
            )
        if validate_constraints:
            steps.append(
                lambda: self.validate_constraints(
                    exclude=left_out | (errors.keys() - {NON_FIELD_ERRORS})
                )
            )
        for step in steps:
            try:
                step()
            except ValidationError as error:
                errors = error.update_error_dict(errors)
        if errors:
            raise ValidationError(errors)

    def clean(self) -> None:
        """For rules about several fields. For subclasses."""

    def clean_fields(self, exclude: Iterable[str] | None = None) -> None:
        """Clean every field and set the cleaned values."""
        left_out = set(exclude or ())
        errors: dict[str, Any] = {}
        for field in self._meta.fields:
            if field.name in left_out:
                continue
            raw = getattr(self, field.attname)
            if field.blank and raw in field.empty_values:
                continue
            if isinstance(raw, DatabaseDefault):
                continue
            try:
                setattr(self, field.attname, field.clean(raw, self))
            except ValidationError as error:
                errors[field.name] = error.error_list
        if errors:
            raise ValidationError(errors)

    def validate_unique(self, exclude: Iterable[str] | None = None) -> None:
        """Look for rows with the same unique values."""
        left_out = set(exclude or ())
        errors: dict[str, list[Any]] = {}
        for model, names in self._unique_checks(left_out):
            values = {}
            for name in names:
                field = model._meta.get_field(name)
                value = getattr(self, field.attname)
                if value is None:
                    break
                if field.primary_key and not self._state.adding:
                    break
                values[name] = value
            if len(values) < len(names):
                continue
            others = model._default_manager.filter(**values)
            key = self.pk if model is type(self) else self._get_pk_val(model._meta)
            if not self._state.adding and key is not None:
                others = others.exclude(pk=key)
            if others.exists():
                name = names[0] if len(names) == 1 else NON_FIELD_ERRORS
                errors.setdefault(name, []).append(
                    self.unique_error_message(model, names)
                )
        for model, field, date_field, period in self._date_checks(left_out):
            date = getattr(self, date_field)
            if date is None:
                continue
            parts = ("day", "month", "year") if period == "date" else (period,)
            values = {f"{date_field}__{part}": getattr(date, part) for part in parts}
            values[field] = getattr(self, field)
            others = model._default_manager.filter(**values)
            if not self._state.adding and self._is_pk_set():
                others = others.exclude(pk=self.pk)
            if others.exists():
                errors.setdefault(field, []).append(
                    self.date_error_message(period, field, date_field)
                )
        if errors:
            raise ValidationError(errors)

    def _date_checks(self, left_out: set[str]) -> list[tuple[Any, str, str, str]]:
        """What `unique_for_date` and its like ask for."""
        checks = []
        for kind in (type(self), *self._meta.all_parents):
            for field in kind._meta.local_fields:
                for period in ("date", "year", "month"):
                    date_field = getattr(field, f"unique_for_{period}", None)
                    if date_field and not {field.name, date_field} & left_out:
                        checks.append((kind, field.name, date_field, period))
        return checks

    def _unique_checks(self, left_out: set[str]) -> list[tuple[Any, tuple[str, ...]]]:
        checks: list[tuple[Any, tuple[str, ...]]] = []
        kinds = [type(self), *self._meta.all_parents]
        for kind in kinds:
            checks += [(kind, tuple(names)) for names in kind._meta.unique_together]
        for kind in kinds:
            checks += [
                (kind, (field.name,))
                for field in kind._meta.local_fields
                if field.unique
            ]
        return [(kind, names) for kind, names in checks if not set(names) & left_out]

    def get_constraints(self) -> list[tuple[Any, list[Any]]]:
        """Those of the model, then of each parent that has some."""
        kinds = [kind for kind in self._meta.all_parents if kind._meta.constraints]
        return [(kind, kind._meta.constraints) for kind in (type(self), *kinds)]

    @classmethod
    def check(cls, **kwargs: Any) -> Any:
        """Not imitated: what is checked is in `django.core.checks`."""
        raise not_supported("Model.check()")

    def validate_constraints(self, exclude: Iterable[str] | None = None) -> None:
        """Ask the constraints of `Meta`."""
        errors: dict[str, Any] = {}
        for kind, constraints in self.get_constraints():
            for constraint in constraints:
                try:
                    constraint.validate(kind, self, exclude=exclude)
                except ValidationError as error:
                    fields = getattr(constraint, "fields", ())
                    if error.code == "unique" and len(fields) == 1:
                        errors.setdefault(fields[0], []).append(error)
                    else:
                        errors = error.update_error_dict(errors)
        if errors:
            raise ValidationError(errors)

    def unique_error_message(
        self, model_class: Any, unique_check: Any
    ) -> ValidationError:
        """What is said when another row is the same."""
        opts = model_class._meta
        params = {
            "model": self,
            "model_class": model_class,
            "model_name": _capitalised(opts.verbose_name),
            "unique_check": unique_check,
        }
        if len(unique_check) == 1:
            field = opts.get_field(unique_check[0])
            params["field_label"] = _capitalised(field.verbose_name)
            return ValidationError(
                field.error_messages["unique"], code="unique", params=params
            )
        labels = [
            _capitalised(opts.get_field(name).verbose_name) for name in unique_check
        ]
        params["field_labels"] = " and ".join(
            [", ".join(labels[:-1]), labels[-1]] if len(labels) > 1 else labels
        )
        return ValidationError(
            "%(model_name)s with this %(field_labels)s already exists.",
            code="unique_together",
            params=params,
        )

    def date_error_message(
        self, lookup_type: str, field_name: str, unique_for: str
    ) -> ValidationError:
        """What is said when another row of the same day, month or year is the same."""
        opts = self._meta
        field = opts.get_field(field_name)
        params = {
            "model": self,
            "model_name": _capitalised(opts.verbose_name),
            "lookup_type": lookup_type,
            "field": field_name,
            "field_label": _capitalised(field.verbose_name),
            "date_field": unique_for,
            "date_field_label": _capitalised(opts.get_field(unique_for).verbose_name),
        }
        return ValidationError(
            field.error_messages["unique_for_date"],
            code="unique_for_date",
            params=params,
        )


def _capitalised(text: Any) -> str:
    plain = str(text)
    return plain[:1].upper() + plain[1:]


def condition_holds(condition: Q, instance: Any) -> bool | None:
    """Whether a condition over the instance's own columns holds;
    `None` when it is unknown.
    """
    from _host import database

    from .sql.query import Query

    query = Query(type(instance))
    tree = query.build_condition(condition)[0]
    select = [with_values_of(instance, tree)]
    source = {**query.json([["value", 1]]), "where": ["value", False], "groupBy": []}
    rows = database.select({**query.json(select), "source": source})
    return None if rows[0][0] is None else bool(rows[0][0])


def with_values_of(instance: Any, json: Any) -> Any:
    """A resolved expression with the instance's values in the place of its columns."""
    if not isinstance(json, list):
        return json
    if json and json[0] == "column":
        fields = instance._meta.concrete_fields
        field = next((one for one in fields if one.attname == json[2]), None)
        value = None if field is None else getattr(instance, field.attname)
        known = value is not None and not hasattr(value, "resolve_expression")
        return ["value", field.operand(value) if known else None]
    return [with_values_of(instance, part) for part in json]
