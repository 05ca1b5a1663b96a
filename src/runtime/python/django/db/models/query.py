"""QuerySets (Django: `django.db.models.query.QuerySet`)."""

import copy
import re
from collections.abc import AsyncIterator, Iterable, Iterator
from itertools import islice
from typing import Any

from django.core.exceptions import FieldError

from ..transaction import check_alias
from ..utils import DEFAULT_DB_ALIAS, NotSupportedError, not_supported
from .fetching import Rows
from .query_utils import Q
from .queryset_async import AsyncMethods
from .queryset_values import ValueMethods, refuse_plain, refuse_taken
from .queryset_writes import WriteMethods
from .sql.masks import deferring
from .sql.merging import merge
from .sql.query import Query, annotate
from .utils import one_class

_FORBIDDEN_IN_ALIAS = re.compile(r"['`\"\]\[;\s\x00-\x1F\x7F-\x9F]|#|--|/\*|\*/")
REPR_OUTPUT_SIZE = 20
MAX_GET_RESULTS = 21

PROHIBITED_FILTER_KWARGS = frozenset(("_connector", "_negated"))


@one_class
class QuerySet(ValueMethods, WriteMethods, AsyncMethods):
    """Rows of a table, asked for when somebody looks."""

    def __init__(
        self,
        model: Any = None,
        query: Any = None,
        using: str | None = None,
        hints: Any = None,
    ) -> None:
        self.model = model
        self._db = using
        self._hints = hints or {}
        self._query = query if query is not None else Query(model)
        self._deferred_filter: dict[str, Any] | None = None
        self._rows = Rows()
        self._result_cache: list[Any] | None = None
        self._prefetch_related_lookups: tuple[Any, ...] = ()
        self._prefetch_done = False
        self._known_related_objects: dict[Any, dict[Any, Any]] = {}

    @property
    def query(self) -> Any:
        """What is asked for. Managers of related objects look at their instance only
        now, as in Django.
        """
        if self._deferred_filter is not None:
            self._query.filter(Q(**self._deferred_filter))
            self._deferred_filter = None
        return self._query

    @query.setter
    def query(self, query: Any) -> None:
        self._query = query

    @classmethod
    def as_manager(cls) -> Any:
        """A manager with the methods of this class."""
        from .manager import Manager

        made = Manager.from_queryset(cls)()
        made._built_with_asmanager = True
        return made

    as_manager.__func__.queryset_only = True

    # -- looking -----------------------------------------------------------------------

    def __getstate__(self) -> dict[str, Any]:
        """Pickled with its rows, as in Django."""
        self._fetch_all()
        return self.__dict__

    def __deepcopy__(self, memo: Any) -> QuerySet:
        return self._chain()

    def __repr__(self) -> str:
        shown = list(self[: REPR_OUTPUT_SIZE + 1])
        if len(shown) > REPR_OUTPUT_SIZE:
            shown[-1] = "...(remaining elements truncated)..."
        return f"<{type(self).__name__} {shown!r}>"

    def __len__(self) -> int:
        self._fetch_all()
        return len(self._result_cache)

    def __iter__(self) -> Iterator[Any]:
        self._fetch_all()
        return iter(self._result_cache)

    def __aiter__(self) -> AsyncIterator[Any]:
        return self._iterate()

    def __bool__(self) -> bool:
        self._fetch_all()
        return bool(self._result_cache)

    def __getitem__(self, key: Any) -> Any:
        if not isinstance(key, (int, slice)):
            raise TypeError(
                f"QuerySet indices must be integers or slices, not"
                f" {type(key).__name__}."
            )
        parts = (key.start, key.stop) if isinstance(key, slice) else (key,)
        if any(part is not None and part < 0 for part in parts):
            raise ValueError("Negative indexing is not supported.")
        if self._result_cache is not None:
            return self._result_cache[key]
        made = self._chain()
        if isinstance(key, slice):
            made.query.set_limits(key.start, key.stop)
            return list(made)[:: key.step] if key.step else made
        made.query.set_limits(key, key + 1)
        made._fetch_all()
        return made._result_cache[0]

    def __class_getitem__(cls, *args: Any) -> Any:
        return cls

    def __and__(self, other: Any) -> QuerySet:
        return self._joined(other, Q.AND, "&")

    def __or__(self, other: Any) -> QuerySet:
        return self._joined(other, Q.OR, "|")

    def __xor__(self, other: Any) -> QuerySet:
        return self._joined(other, Q.XOR, "^")

    def _joined(self, other: Any, connector: str, sign: str) -> QuerySet:
        if self.query.combined or other.query.combined:
            raise TypeError(f"Cannot use {sign} operator with combined queryset.")
        names = self.query.names
        if names is not None and set(names) != set(other.query.names or ()):
            raise TypeError(
                f"Merging '{type(self).__name__}' classes must involve the same values"
                " in each case."
            )
        if self.query.empty or other.query.empty:
            empty, full = (self, other) if self.query.empty else (other, self)
            return empty if connector == Q.AND else full
        made, right = self._chain(), other
        if connector != Q.AND:
            made, right = made._unsliced(), other._unsliced()
        for field, objects in other._known_related_objects.items():
            known = made._known_related_objects.get(field, {})
            made._known_related_objects = {
                **made._known_related_objects,
                field: {**known, **objects},
            }
        merge(made.query, right.query, connector)
        return made

    def _unsliced(self) -> Any:
        """The same rows, chosen by their keys if only a part was asked for."""
        if not self.query.is_sliced:
            return self
        return self.model._base_manager.filter(pk__in=self.values("pk"))

    @property
    def ordered(self) -> bool:
        """Whether the rows have an order. `Meta.ordering` does not count in groups."""
        query = self.query
        has_default = query.default_order and self.model._meta.ordering
        return bool(query.empty or query.order or (has_default and not query.group))

    @property
    def db(self) -> str:
        """The alias of the database."""
        return self._db or DEFAULT_DB_ALIAS

    def _fetch_all(self) -> None:
        if self._result_cache is None:
            self._result_cache = [] if self.query.empty else self._rows.fetch(self)
        if self._prefetch_related_lookups and not self._prefetch_done:
            from .prefetch import prefetch_related_objects

            self._prefetch_done = True
            prefetch_related_objects(
                self._result_cache, *self._prefetch_related_lookups
            )

    def iterator(self, chunk_size: int | None = None) -> Iterator[Any]:
        """The rows, not kept."""
        if chunk_size is None:
            if self._prefetch_related_lookups:
                raise ValueError(
                    "chunk_size must be provided when using QuerySet.iterator() after"
                    " prefetch_related()."
                )
        elif chunk_size <= 0:
            raise ValueError("Chunk size must be strictly positive.")
        return self._chain()._in_chunks(chunk_size)

    def _in_chunks(self, chunk_size: int | None) -> Iterator[Any]:
        if self.query.empty:
            return
        rows = self._rows.one_by_one(self)
        if not self._prefetch_related_lookups:
            yield from rows
            return
        from .prefetch import prefetch_related_objects

        while chunk := list(islice(rows, chunk_size)):
            prefetch_related_objects(chunk, *self._prefetch_related_lookups)
            yield from chunk

    # -- one row -----------------------------------------------------------------------

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """The only row. Raises `DoesNotExist`, `MultipleObjectsReturned`."""
        if self.query.combined and (args or kwargs):
            raise NotSupportedError(
                f"Calling QuerySet.get(...) with filters after"
                f" {self.query.combined[0]}() is not"
                " supported."
            )
        rows = self._chain() if self.query.combined else self.filter(*args, **kwargs)
        if not rows.query.is_sliced:
            rows = rows.order_by()
            rows.query.set_limits(None, MAX_GET_RESULTS)
        count = len(rows)
        if count == 1:
            return rows._result_cache[0]
        name = self.model._meta.object_name
        if not count:
            raise self.model.DoesNotExist(f"{name} matching query does not exist.")
        shown = count if count < MAX_GET_RESULTS else f"more than {MAX_GET_RESULTS - 1}"
        raise self.model.MultipleObjectsReturned(
            f"get() returned more than one {name} -- it returned {shown}!"
        )

    def first(self) -> Any:
        """The first row, or `None`."""
        rows = self if self.ordered else self._by_key("first", "pk")
        return next(iter(rows[:1]), None)

    def last(self) -> Any:
        """The last row, or `None`."""
        if self.query.is_sliced:
            raise TypeError("Cannot reverse a query once a slice has been taken.")
        rows = self.reverse() if self.ordered else self._by_key("last", "-pk")
        return next(iter(rows[:1]), None)

    def _by_key(self, method: str, key: str) -> QuerySet:
        group, own = self.query.group, self.model._meta.pk
        if isinstance(group, list) and not {"pk", own.name, own.attname} & set(group):
            raise TypeError(
                f"Cannot use QuerySet.{method}() on an unordered queryset performing"
                " aggregation."
                " Add an ordering with order_by()."
            )
        return self.order_by(key)

    def earliest(self, *fields: str) -> Any:
        """The row with the smallest of these values."""
        return self._extreme(fields, turned=False)

    def latest(self, *fields: str) -> Any:
        """The row with the greatest of these values."""
        return self._extreme(fields, turned=True)

    def _extreme(self, fields: Any, turned: bool) -> Any:
        by = fields or self.model._meta.get_latest_by
        if not by:
            raise ValueError(
                "earliest() and latest() require either fields as positional"
                " arguments or"
                " 'get_latest_by' in the model's Meta."
            )
        if self.query.is_sliced:
            raise TypeError("Cannot change a query once a slice has been taken.")
        rows = self.order_by(*([by] if isinstance(by, str) else by))
        rows.query.turned = turned
        return rows.get_first_or_raise()

    def get_first_or_raise(self) -> Any:
        """The first row. Raises `DoesNotExist`."""
        for row in self[:1]:
            return row
        raise self.model.DoesNotExist(
            f"{self.model._meta.object_name} matching query does not exist."
        )

    # -- which rows --------------------------------------------------------------------

    def all(self) -> QuerySet:
        """The same rows, to be asked for again."""
        return self._chain()

    def none(self) -> QuerySet:
        """No rows."""
        made = self._chain()
        made.query.empty = True
        return made

    def filter(self, *args: Any, **kwargs: Any) -> QuerySet:
        """Rows that fulfil all conditions."""
        return self._narrow(False, args, kwargs, "filter")

    def exclude(self, *args: Any, **kwargs: Any) -> QuerySet:
        """Rows that do not fulfil the conditions together."""
        return self._narrow(True, args, kwargs, "exclude")

    def _narrow(self, negate: bool, args: Any, kwargs: Any, method: str) -> QuerySet:
        self._not_combined(method)
        if (args or kwargs) and self.query.is_sliced:
            raise TypeError("Cannot filter a query once a slice has been taken.")
        made = self._chain()
        if wrong := PROHIBITED_FILTER_KWARGS.intersection(kwargs):
            names = ", ".join(f"'{name}'" for name in sorted(wrong))
            raise TypeError(f"The following kwargs are invalid: {names}")
        condition = Q(*args, **kwargs)
        if condition:
            made.query.filter(~condition if negate else condition)
        return made

    def complex_filter(self, filter_obj: Any) -> QuerySet:
        """`filter()` with a `Q` or a dict."""
        return (
            self.filter(filter_obj)
            if isinstance(filter_obj, Q)
            else self.filter(**filter_obj)
        )

    def distinct(self, *field_names: str) -> QuerySet:
        """Every row once."""
        self._not_combined("distinct")
        if self.query.is_sliced:
            raise TypeError(
                "Cannot create distinct fields once a slice has been taken."
            )
        made = self._chain()
        made.query.distinct = True
        made.query.distinct_fields = field_names
        return made

    def order_by(self, *field_names: Any) -> QuerySet:
        """Sorted by these."""
        if self.query.is_sliced:
            raise TypeError("Cannot reorder a query once a slice has been taken.")
        made = self._chain()
        for name in field_names:
            made.query.check_ordering(name)
        wrong = [
            name
            for name in field_names
            if not isinstance(name, str) and not hasattr(name, "resolve_expression")
        ]
        if wrong:
            raise FieldError(f"Invalid order_by arguments: {wrong}")
        if made.query.combined is not None:
            made.query = made.query.unordered(keep_default=True)
        made.query.order = field_names
        made.query.default_order = False
        return made

    def reverse(self) -> QuerySet:
        """In the opposite order."""
        if self.query.is_sliced:
            raise TypeError("Cannot reverse a query once a slice has been taken.")
        made = self._chain()
        made.query.turned = not made.query.turned
        return made

    def union(self, *other_qs: Any, all: bool = False) -> QuerySet:
        """Rows of any of them."""
        return self._combined("union", all, other_qs)

    def intersection(self, *other_qs: Any) -> QuerySet:
        """Rows of all of them."""
        return self._combined("intersection", False, other_qs)

    def difference(self, *other_qs: Any) -> QuerySet:
        """Rows of none of the others."""
        return self._combined("difference", False, other_qs)

    def _combined(
        self, operator: str, keep_all: bool, others: Iterable[Any]
    ) -> QuerySet:
        made = self._chain()
        parts = [
            one.query.clone()
            for one in (self, *others)
            if operator != "union" or not one.query.empty
        ]
        if not parts:
            return self.none()
        if operator != "union" and (
            parts[0].empty
            or (operator == "intersection" and any(part.empty for part in parts))
        ):
            return self.none()
        parts = [parts[0], *(part for part in parts[1:] if not part.empty)]
        parts[1:] = [part.unordered(keep_default=True) for part in parts[1:]]
        fresh = Query(self.model)
        fresh.names, fresh.annotations = parts[0].names, parts[0].annotations
        fresh.hidden, fresh.deferred = parts[0].hidden, parts[0].deferred
        fresh.combined = (operator, keep_all, parts)
        made.query = fresh
        return made

    def select_for_update(
        self,
        nowait: bool = False,
        skip_locked: bool = False,
        of: Iterable[str] = (),
        no_key: bool = False,
    ) -> QuerySet:
        """Nobody else is there to lock rows against, as on SQLite."""
        if nowait and skip_locked:
            raise ValueError("The nowait option cannot be used with skip_locked.")
        return self._chain()

    def using(self, alias: str | None) -> QuerySet:
        """The rows of a database: there is one."""
        check_alias(alias)
        made = self._chain()
        made._db = alias
        return made

    # -- what comes with them ----------------------------------------------------------

    def annotate(self, *args: Any, **kwargs: Any) -> QuerySet:
        """With further values."""
        self._not_combined("annotate")
        return self._annotated(args, kwargs, shown=True)

    def alias(self, *args: Any, **kwargs: Any) -> QuerySet:
        """With further values for conditions only."""
        self._not_combined("alias")
        return self._annotated(args, kwargs, shown=False)

    def _annotated(self, args: Any, kwargs: Any, shown: bool) -> QuerySet:
        refuse_plain("annotate", [*args, *kwargs.values()])
        named = {}
        for one in args:
            try:
                name = one.default_alias
            except AttributeError, TypeError:
                raise TypeError("Complex annotations require an alias")  # noqa: B904
            if name in kwargs:
                raise ValueError(
                    f"The named annotation '{name}' conflicts with the default name"
                    f" for another"
                    " annotation."
                )
            named[name] = one
        made = self._chain()
        refuse_taken(made.query, kwargs | named)
        for name, expression in {**named, **kwargs}.items():
            if _FORBIDDEN_IN_ALIAS.search(name):
                raise ValueError(
                    "Column aliases cannot contain whitespace characters, hashes,"
                    " control characters, quotation marks, semicolons, or SQL"
                    " comments."
                )
            keep_names = made.query.names
            annotate(made.query, name, expression)
            if not shown:
                made.query.hidden = made.query.hidden | {name}
                made.query.names = keep_names
        return made

    def select_related(self, *fields: Any) -> QuerySet:
        """With the objects that foreign keys point to."""
        self._not_combined("select_related")
        if self.query.names is not None:
            raise TypeError(
                "Cannot call select_related() after .values() or .values_list()"
            )
        made = self._chain()
        if fields == (None,):
            made.query.related = False
        elif fields:
            known = made.query.related if isinstance(made.query.related, tuple) else ()
            made.query.related = tuple(dict.fromkeys([*known, *fields]))
        else:
            made.query.related = True
        return made

    def prefetch_related(self, *lookups: Any) -> QuerySet:
        """With related objects, loaded together."""
        self._not_combined("prefetch_related")
        made = self._chain()
        if lookups == (None,):
            made._prefetch_related_lookups = ()
        else:
            made._prefetch_related_lookups = (*made._prefetch_related_lookups, *lookups)
        return made

    def only(self, *fields: str) -> QuerySet:
        """Load these columns only."""
        return self._deferring(fields, leaving_out=False)

    def defer(self, *fields: Any) -> QuerySet:
        """Do not load these columns yet."""
        return self._deferring(fields, leaving_out=True)

    def _deferring(self, fields: Any, leaving_out: bool) -> QuerySet:
        method = "defer" if leaving_out else "only"
        self._not_combined(method)
        if self.query.names is not None:
            raise TypeError(f"Cannot call {method}() after .values() or .values_list()")
        made = self._chain()
        if fields == (None,):
            if not leaving_out:
                raise TypeError("Cannot pass None as an argument to only().")
            made.query.deferred = (frozenset(), True)
            return made
        made.query.deferred = deferring(made.query, frozenset(fields), leaving_out)
        return made

    # -- what is not imitated ----------------------------------------------------------

    def fetch_mode(self, fetch_mode: Any) -> Any:
        """Not imitated."""
        raise not_supported("QuerySet.fetch_mode()")

    @property
    def totally_ordered(self) -> bool:
        """Not imitated."""
        raise not_supported("QuerySet.totally_ordered")

    def raw(self, *args: Any, **kwargs: Any) -> Any:
        """Not imitated."""
        raise not_supported("Raw SQL")

    def extra(self, *args: Any, **kwargs: Any) -> Any:
        """Not imitated."""
        raise not_supported("QuerySet.extra()")

    def explain(self, *args: Any, **kwargs: Any) -> Any:
        """Not imitated."""
        raise not_supported("QuerySet.explain()")

    # -- copies ------------------------------------------------------------------------

    def _chain(self) -> Any:
        return self._clone()

    def _clone(self) -> Any:
        made = type(self)(
            model=self.model,
            query=self.query.clone(),
            using=self._db,
            hints=self._hints,
        )
        made._prefetch_related_lookups = self._prefetch_related_lookups
        made._known_related_objects = self._known_related_objects
        made._rows = copy.copy(self._rows)
        return made

    def _linked(
        self, field: Any, reverse: bool, owners: list[Any], keep_owner: bool = False
    ) -> Any:
        """The rows that a many-to-many field links with the owners."""
        made = self._chain()
        made.query.link(field, reverse, owners, keep_owner)
        made._rows.keep_owner = keep_owner
        return made

    def _not_combined(self, method: str) -> None:
        if self.query.combined:
            raise NotSupportedError(
                f"Calling QuerySet.{method}() after {self.query.combined[0]}() is not"
                f" supported."
            )
