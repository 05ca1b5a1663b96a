"""The part of querysets that gives values instead of instances."""

from collections.abc import Iterable
from typing import Any

from _host import database
from django.core.exceptions import FieldError

from ..utils import not_supported
from .constants import LOOKUP_SEP
from .expressions import F
from .fetching import Flat, Named, Tuples, Values
from .fields import DateField, DateTimeField
from .functions import Trunc
from .query_utils import Q
from .sql.combining import combined_json, selection
from .sql.query import annotate


class ValueMethods:
    """Methods of `QuerySet`."""

    def values(self, *fields: Any, **expressions: Any) -> Any:
        """Dicts by name."""
        return self._with_names(Values(), fields, expressions)

    def values_list(self, *fields: Any, flat: bool = False, named: bool = False) -> Any:
        """Tuples, or single values."""
        if flat and named:
            raise TypeError("'flat' and 'named' can't be used together.")
        if flat and len(fields) != 1:
            raise TypeError(
                "'flat' is not valid when values_list is called with more than one"
                " field."
                if fields
                else "'flat' is not valid when values_list is called with no fields."
            )
        return self._with_names(
            Named() if named else Flat() if flat else Tuples(), fields, {}
        )

    def _with_names(self, rows: Any, fields: Any, expressions: dict[str, Any]) -> Any:
        made = self._chain()
        refuse_plain("annotate", list(expressions.values()))
        refuse_taken(made.query, expressions)
        names = []
        for number, field in enumerate(fields, 1):
            if hasattr(field, "resolve_expression"):
                name = getattr(field, "default_alias", None) or (
                    field.name
                    if isinstance(field, F)
                    else f"{type(field).__name__.lower()}{number}"
                )
                if not isinstance(field, F):
                    expressions = {**expressions, name: field}
            else:
                name = field
            names.append(name)
        query = made.query
        for name in names:
            query.refuse_hidden(name)
        query.names = None
        for name, expression in expressions.items():
            annotate(made.query, name, expression)
            if name not in names:
                names.append(name)
        if not names:
            names = [field.attname for field in made.model._meta.concrete_fields]
            names += [
                each for each in made.query.annotations if each not in made.query.hidden
            ]
        for name in names:
            if not made.query.combined:
                _find(made.query, name)
        made.query.names = names
        made._rows = rows
        return made

    # -- one value ---------------------------------------------------------------------

    def count(self) -> int:
        """How many rows."""
        if self._result_cache is not None:
            return len(self._result_cache)
        if self.query.empty:
            return 0
        query = self.query.clone()
        if query.combined:
            inner = combined_json(query.unordered())
        else:
            inner = query.json(
                selection(query) if query.distinct else [["value", 1]], ordered=False
            )
        return database.select(_over(inner, [["aggregate", _COUNT]]))[0][0]

    def exists(self) -> bool:
        """Whether there is a row."""
        if self._result_cache is not None:
            return bool(self._result_cache)
        if self.query.empty:
            return False
        query = self.query.clone()
        if query.combined:
            return bool(database.select(combined_json(query.unordered())))
        query.distinct = query.distinct and query.is_sliced
        if not query.is_sliced:
            query.high = 1
        return bool(database.select(query.as_exists()))

    def contains(self, obj: Any) -> bool:
        """Whether the object is among the rows."""
        if self.query.names is not None:
            raise TypeError(
                "Cannot call QuerySet.contains() after .values() or .values_list()."
            )
        if not hasattr(obj, "_meta"):
            raise TypeError("'obj' must be a model instance.")
        if obj._meta.concrete_model is not self.model._meta.concrete_model:
            return False
        if obj.pk is None:
            raise ValueError("QuerySet.contains() cannot be used on unsaved objects.")
        if self._result_cache is not None:
            return obj in self._result_cache
        return self.filter(pk=obj.pk).exists()

    def aggregate(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Values out of all rows together."""
        if self.query.distinct and isinstance(self.query.distinct, tuple):
            raise NotImplementedError("aggregate() + distinct(fields) not implemented.")
        refuse_plain("aggregate", [*args, *kwargs.values()])
        named = dict(kwargs)
        for one in args:
            try:
                named[one.default_alias] = one
            except AttributeError, TypeError:
                raise TypeError("Complex aggregates require an alias")  # noqa: B904
        query = self.query.clone()
        grouped = any(each.aggregate for each in query.annotations.values())
        resolved = {}
        for name, one in named.items():
            if not one.contains_aggregate:
                raise TypeError(f"{name} is not an aggregate expression")
            if grouped or query.is_sliced or query.distinct or query.combined:
                resolved[name] = None
            else:
                resolved[name] = one.resolve_expression(query, None)
        if query.empty and None in resolved.values():
            return {
                name: getattr(one, "empty_result_set_value", None)
                for name, one in named.items()
            }
        if None in resolved.values():
            return self._aggregate_over(query, named)
        json = query.json(
            [each.json for each in resolved.values()], ordered=False, grouped=False
        )
        if query.empty:
            json["where"] = ["value", False]
        row = database.select({**json, "groupBy": []})[0]
        return {
            name: _loaded(each.field, cell)
            for (name, each), cell in zip(resolved.items(), row, strict=True)
        }

    def _aggregate_over(self, query: Any, named: dict[str, Any]) -> dict[str, Any]:
        """Aggregates of rows that were grouped, sliced or made distinct before."""
        if query.combined:
            raise not_supported("aggregate() after union() and the like")
        inner: list[Any] = []
        made: dict[str, Any] = {}
        for name, one in named.items():
            if one.filter is not None:
                raise not_supported(
                    "An aggregate with a filter over aggregates or slices"
                )
            resolved = one.resolve_expression(_Outputs(query, inner), None)
            made[name] = resolved
        source = query.json([*inner, *(selection(query) if query.distinct else [])])
        row = database.select(_over(source, [each.json for each in made.values()]))[0]
        return {
            name: _loaded(each.field, cell)
            for (name, each), cell in zip(made.items(), row, strict=True)
        }

    def in_bulk(self, id_list: Any = None, *, field_name: str = "pk") -> dict[Any, Any]:
        """Instances, or what `values()` chose, by key."""
        if self.query.is_sliced:
            raise TypeError("Cannot use 'limit' or 'offset' with in_bulk().")
        if id_list is not None and not id_list:
            return {}
        opts = self.model._meta
        if field_name != "pk" and not opts.get_field(field_name).unique:
            alone = {each.fields for each in opts.total_unique_constraints}
            if (field_name,) not in alone:
                raise ValueError(
                    "in_bulk()'s field_name must be a unique field but"
                    f" {field_name!r} isn't."
                )
        rows = self
        if id_list is not None:
            rows = self.filter(**{f"{field_name}{LOOKUP_SEP}in": tuple(id_list)})
        names = self.query.names
        if names is None:
            return {getattr(row, field_name): row for row in rows._chain()}
        if isinstance(self._rows, Named):
            all_names = names if field_name in names else [field_name, *names]
            named = rows.values_list(*all_names, named=True)
            return {getattr(row, field_name): row for row in named}
        keyed = rows.values_list(field_name, *names)
        return {key: self._rows.shape([row], names)[0] for key, *row in keyed}

    def dates(self, field_name: str, kind: str, order: str = "ASC") -> Any:
        """The different days, cut to a month, a year …"""
        if kind not in ("year", "month", "week", "day"):
            raise ValueError("'kind' must be one of 'year', 'month', 'week', or 'day'.")
        return self._truncated("datefield", field_name, order, kind, DateField())

    def datetimes(
        self, field_name: str, kind: str, order: str = "ASC", tzinfo: Any = None
    ) -> Any:
        """The different moments, cut to an hour, a day …"""
        if kind not in _UNITS:
            raise ValueError(
                "'kind' must be one of 'year', 'month', 'week', 'day', 'hour',"
                " 'minute', or 'second'."
            )
        into = DateTimeField()
        return self._truncated("datetimefield", field_name, order, kind, into, tzinfo)

    def _truncated(
        self, made: str, name: str, order: str, kind: str, into: Any, tzinfo: Any = None
    ) -> Any:
        if order not in ("ASC", "DESC"):
            raise ValueError("'order' must be either 'ASC' or 'DESC'.")
        cut = Trunc(name, kind, output_field=into, tzinfo=tzinfo)
        rows = self.annotate(**{made: cut, "plain_field": F(name)})
        rows = rows.values_list(made, flat=True).distinct()
        rows = rows.filter(plain_field__isnull=False)
        return rows.order_by(("-" if order == "DESC" else "") + made)


_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")


def refuse_plain(method: str, given: list[Any]) -> None:
    """Only expressions are taken."""
    wrong = sorted(
        str(one)
        for one in given
        if not isinstance(one, Q)
        and not any(hasattr(one, name) for name in ("resolve_expression", "_chain"))
    )
    if wrong:
        raise TypeError(
            f"QuerySet.{method}() received non-expression(s): {', '.join(wrong)}."
        )


def refuse_taken(query: Any, expressions: Iterable[str]) -> None:
    """New values may not have the names of fields, or of what is selected."""
    taken = query.names
    if taken is None:
        taken = query.model._meta.names_of_fields()
    for name in expressions:
        if name in taken and name not in query.annotations:
            raise ValueError(
                f"The annotation '{name}' conflicts with a field on the model."
            )


class _Outputs:
    """Resolves names to columns of an inner query, which selects them."""

    def __init__(self, query: Any, select: list[Any]) -> None:
        self.query, self.select = query, select

    def resolve_name(self, name: str, reuse: Any = None) -> Any:
        """A column of the inner query."""
        inner = self.query.resolve_name(name, reuse)
        self.select.append(inner.json)
        return inner._replace(json=["output", len(self.select) - 1], aggregate=False)


_COUNT = {"name": "Count", "of": None, "filter": None, "distinct": False}


def _over(source: dict[str, Any], select: list[Any]) -> dict[str, Any]:
    return {
        "model": source["model"],
        "source": source,
        "joins": [],
        "where": None,
        "groupBy": [],
        "having": None,
        "select": select,
        "order": [],
        "distinct": False,
        "offset": 0,
        "limit": None,
        "combined": None,
    }


def _find(query: Any, name: str) -> None:
    try:
        query.resolve_name(name)
    except FieldError:
        if LOOKUP_SEP in name:
            raise
        choices = sorted([*query.model._meta.names_of_fields(), *query.annotations])
        raise FieldError(  # noqa: B904  As in Django the first error is told too.
            f"Cannot resolve keyword {name!r} into field. Choices are:"
            f" {', '.join(choices)}"
        )


def _loaded(field: Any, cell: Any) -> Any:
    loader = field.expression_loader if field is not None else None
    return loader(cell) if loader else cell
