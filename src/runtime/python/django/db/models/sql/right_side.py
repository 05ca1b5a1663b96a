"""What a look-up compares with."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .query import Query


class RightSide:
    """The right side of a look-up, as far as it is no plain value."""

    def __init__(self, query: Query, reuse: set[int] | None) -> None:
        self.query, self.reuse, self.aggregate = query, reuse, False
        self.resolved: Any = None

    def expression(self, value: Any, single: bool) -> Any:
        """An expression or the value of a query; `None` for plain values. `single`: it
        has to say itself that it finds one row at most."""
        if hasattr(value, "resolve_expression"):
            json, _, aggregate = value.resolve_expression(self.query, self.reuse)
            self.aggregate = self.aggregate or aggregate
            self.resolved = json
            return json
        if hasattr(value, "query") and hasattr(value, "_chain"):
            sliced = value.query.high is not None
            if single and not (sliced and value.query.high - value.query.low == 1):
                raise ValueError(
                    "The QuerySet value for an exact lookup must be limited to one"
                    " result using"
                    " slicing."
                )
            return ["scalar", self.query.embed(value.query.as_single(), self.reuse)]
        return None

    def subquery(self, value: Any, field: Any) -> Any:
        """A query on the right side of `in`."""
        if hasattr(value, "query") and hasattr(value, "_chain"):
            if value.query.empty:
                return None
            query = value.query
            if query.combined is not None:
                query = query.unordered()
            return self.query.embed(query.as_single(), self.reuse)
        narrow = getattr(value, "narrow", None)
        return None if narrow is None else self.subquery(narrow(), field)


def _check_model(queryset: Any, field: Any) -> None:
    """Django: `Query.check_related_objects`, `check_rel_lookup_compatibility`."""
    model, target = queryset.model, field.related_model
    if queryset.query.names is None and not _fits(model, field):
        raise ValueError(
            f'Cannot use QuerySet for "{model._meta.object_name}": Use a QuerySet for'
            f' "{target._meta.object_name}".'
        )


def _fits(model: Any, field: Any) -> bool:
    """Rows of that model, or as a key of its own row."""
    return _are_related(model, field.related_model) or (
        getattr(field, "primary_key", False) and _are_related(model, field.model)
    )


def _are_related(model: Any, target: Any) -> bool:
    return issubclass(model, target._meta.concrete_model) or issubclass(
        target, model._meta.concrete_model
    )


def related_value(field: Any, value: Any) -> Any:
    """What the column holds for an instance.

    Errors: `ValueError` for one of another model and one that is not saved.
    """
    if hasattr(value, "_chain"):
        _check_model(value, field)
    if isinstance(value, (list, tuple, set, frozenset)):
        return [related_value(field, one) for one in value]
    if not hasattr(value, "_meta"):
        return value
    expected = field.related_model
    # A `SimpleLazyObject` says that it is of the class of what it stands for.
    model = value if isinstance(value, type) else value.__class__
    if not _fits(model, field):
        raise ValueError(
            f'Cannot query "{value}": Must be "{expected._meta.object_name}" instance.'
        )
    if model is value:
        return value
    if value.pk is None:
        raise ValueError("Model instances passed to related filters must be saved.")
    if not _are_related(model, expected):
        return value.pk
    while field.is_relation:
        if getattr(field, "concrete", False) and field.column is not None:
            target = field.target_field
            value = getattr(value, target.attname)
            field = target
            if hasattr(value, "_meta"):
                continue
            return value
        return value.pk
    return value
