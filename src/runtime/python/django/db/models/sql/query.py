"""A query while it is being put together (Django:
`django.db.models.sql.query.Query`).
"""

from typing import Any, NamedTuple

from django.core.exceptions import FieldError
from django.db.utils import NotSupportedError

from .. import fields
from ..constants import LOOKUP_SEP
from ..expressions import Resolved, as_expression, target_of
from ..query_utils import Q
from . import lookups
from .connectors import connected
from .embedding import bind
from .paths import Hop, Path, walk
from .right_side import RightSide, related_value


class Join(NamedTuple):
    """As the engine has it, with what it takes to use it again."""

    parent: int
    column: str
    model: Any
    target: str
    on: Any
    many: bool

    def json(self) -> dict[str, Any]:
        """For the engine."""
        label = self.model._meta.concrete_model._meta.label
        return {
            "parent": self.parent,
            "column": self.column,
            "model": label,
            "target": self.target,
            "on": self.on,
        }


class Query:
    """Everything a queryset has been told, its names resolved."""

    def __init__(self, model: Any) -> None:
        self.model = model
        self.joins: list[Join] = []
        self.where: list[Any] = []
        self.having: list[Any] = []
        self.annotations: dict[str, Resolved] = {}
        self.hidden: frozenset[str] = frozenset()
        """Annotations that are not selected."""
        self.names: list[str] | None = None
        """What `values()` asked for; `None` for instances."""
        self.group: list[str] | bool = False
        """Grouped by these names, or by the key."""
        self.order: tuple[Any, ...] = ()
        self.default_order = True
        self.turned = False
        self.distinct = False
        self.distinct_fields: tuple[str, ...] = ()
        """What SQLite has no way to ask for."""
        self.low, self.high = 0, None
        self.combined: tuple[str, bool, list[Query]] | None = None
        self.empty = False
        self.related: Any = False
        """What `select_related()` asked for."""
        self.deferred: tuple[frozenset[str], bool] = (frozenset(), True)
        """Names, and whether they are left out or the only ones."""
        self.sticky: set[int] = set()
        """Joins of a related manager, which a filter shares if it comes next."""
        self.is_sticky = False
        self.fault: Exception | None = None
        """What Django finds wrong when it writes the SQL."""
        self.owner: Resolved | None = None
        """For prefetching: whose row it is."""

    def clone(self) -> Query:
        """An independent copy."""
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__)
        for name in ("joins", "where", "having"):
            setattr(made, name, list(getattr(self, name)))
        made.annotations = dict(self.annotations)
        made.sticky, made.is_sticky = self.sticky if self.is_sticky else set(), False
        return made

    @property
    def is_sliced(self) -> bool:
        """Whether only a part of the rows is asked for."""
        return self.low != 0 or self.high is not None

    # -- names -------------------------------------------------------------------------

    def join_path(self, path: Path, reuse: set[int] | None) -> int:
        """Make the joins of a path, or find them; the alias they end in.

        Joins that may find several rows are shared only with those in `reuse`;
        `None` shares all.
        """
        alias = 0
        for hop in path.hops:
            on = None
            if hop.content_type is not None:
                column, value = hop.content_type
                on = [
                    "compare",
                    "exact",
                    ["column", alias if hop.backwards else len(self.joins) + 1, column],
                    ["value", value],
                ]
            alias = self._join(
                Join(alias, hop.column, hop.model, hop.target, on, hop.many), reuse
            )
        return alias

    def _join(self, wanted: Join, reuse: set[int] | None) -> int:
        for number in range(len(self.joins), 0, -1):
            if self.joins[number - 1][:4] != wanted[:4]:
                continue
            if not wanted.many or reuse is None or number in reuse:
                if reuse is not None:
                    reuse.add(number)
                return number
        self.joins.append(wanted)
        if reuse is not None:
            reuse.add(len(self.joins))
        return len(self.joins)

    def resolve_name(self, name: str, reuse: set[int] | None = None) -> Resolved:
        """The column or annotation of that name, transforms applied."""
        known, rest = self._annotation(name)
        if known is not None:
            return self._transformed(known.json, known.field, rest, known.aggregate)
        path = walk(self.model, name, self.annotations)
        alias = self.join_path(path, reuse)
        json = ["column", alias, path.column]
        try:
            return self._transformed(json, path.field, path.rest, False)
        except FieldError:
            if not isinstance(path.field, fields.Field):
                raise
            # Django speaks of the field that it looked for first.
            raise FieldError(  # noqa: B904
                f"Cannot resolve keyword {path.rest[0]!r} into field. Join on"
                f" {path.field.name!r} not permitted."
            )

    def _annotation(self, name: str) -> tuple[Resolved | None, list[str]]:
        """The annotation a name begins with, and what follows."""
        parts = name.split(LOOKUP_SEP) if self.annotations else []
        for length in range(1, len(parts) + 1):
            known = self.annotations.get(LOOKUP_SEP.join(parts[:length]))
            if known is not None:
                return known, parts[length:]
        return None, []

    def _transformed(
        self, json: Any, field: Any, rest: list[str], aggregate: bool
    ) -> Resolved:
        if rest:
            json, field, lookup = lookups.apply_transforms(json, target_of(field), rest)
            if lookup != "exact" or rest[-1] == "exact":
                raise FieldError(
                    f"Unsupported lookup '{rest[-1]}' for {type(field).__name__}"
                    " or join on the field not permitted."
                )
        return Resolved(json, field, aggregate)

    # -- conditions --------------------------------------------------------------------

    def filter(self, condition: Q) -> None:
        """One call of `filter()` or `exclude()`: it shares the joins it makes."""
        shared, self.sticky = self.sticky, set()
        for child in condition.children if _splits(condition) else [condition]:
            part = child if isinstance(child, Q) else Q(child)
            json, aggregate = self.build_condition(part, shared, splits=True)
            if json is not None:
                (self.having if aggregate else self.where).append(json)

    def build_condition(
        self,
        condition: Q,
        reuse: set[int] | None = None,
        negated: bool = False,
        splits: bool = False,
    ) -> tuple[Any, bool]:
        """The condition and whether an aggregate is in it. When it splits, what must
        not be true of related rows is asked of all of them (Django: `split_subq`).
        """
        negated ^= condition.negated
        parts, aggregate = [], False
        for child in condition.children:
            if isinstance(child, Q):
                json, one = self.build_condition(child, reuse, negated, splits)
            elif isinstance(child, tuple):
                json, one = self._build_lookup(*child, reuse, negated, splits)
            else:
                if not hasattr(child, "resolve_expression") and not hasattr(
                    child, "_chain"
                ):
                    # Django takes whatever is no expression for a pair.
                    name, value = child
                    json, one = self._build_lookup(name, value, reuse, negated, splits)
                    parts += [] if json is None else [json]
                    aggregate = aggregate or one
                    continue
                if not getattr(child, "conditional", False):
                    raise TypeError(
                        "Cannot filter against a non-conditional expression."
                    )
                json, _, one = child.resolve_expression(self, reuse)
            if json is not None:
                parts.append(json)
            aggregate = aggregate or one
        whole = connected(parts, condition.connector)
        if whole is None:
            return None, False
        return (["not", whole] if condition.negated else whole), aggregate

    def _build_lookup(
        self,
        name: str,
        value: Any,
        reuse: set[int] | None,
        negated: bool,
        splits: bool,
    ) -> tuple[Any, bool]:
        if not name:
            raise FieldError(f"Cannot parse keyword query {name!r}")
        known, rest = self._annotation(name)
        if known is not None:
            json, field, aggregate = known
        else:
            path = walk(self.model, name, self.annotations, strict=False)
            if negated and splits and path.many:
                return self._without(name, value, reuse), False
            alias = self.join_path(path, reuse)
            json, field, rest, aggregate = (
                ["column", alias, path.column],
                path.field,
                path.rest,
                False,
            )
        if field is not None and field.is_relation:
            if rest and (len(rest) > 1 or rest[0] not in lookups.LOOKUPS):
                whole = LOOKUP_SEP.join(rest)
                raise lookups.unsupported(field, whole, whole)
            related = related_value(field, value)
            # Only `in` takes several: others are given what the person gave.
            is_several = isinstance(value, (list, tuple, set, frozenset))
            value = value if is_several and not rest else related
        lookup, column = "exact", json
        target = target_of(field)
        if rest:
            json, target, lookup = lookups.apply_transforms(
                json, target or fields.Field(), rest, filters=True
            )
        resolver = RightSide(self, reuse)
        made = lookups.build(lookup, json, target, value, resolver)
        if negated and lookup != "isnull" and value is not None:
            made = ["and", made, ["isnull", column, False]]
            right = resolver.resolved
            if isinstance(right, list) and right[0] == "column":
                made.append(["isnull", right, False])
        return made, aggregate or resolver.aggregate

    def _without(self, name: str, value: Any, reuse: set[int] | None) -> Any:
        """`exclude()` over a relation to many: those for whom no such row exists, or
        no such row among those that the same call joins already
        (Django: `split_exclude`).
        """
        inner = Query(self.model)
        value = _outside(value)
        inner.filter(Q((name, value)))
        first = next(n for n, join in enumerate(inner.joins, 1) if join.many)
        called = inner._alias(first)
        model = inner.joins[first - 1].model
        shared = [n for n in reuse or () if self._alias(n) == called]
        outer = shared[0] if shared else 0
        within = first if shared else 0
        key = (model if shared else self.model)._meta.pk.attname
        inner.where.append(
            ["compare", "exact", ["column", within, key], ["column", outer, key, 1]]
        )
        return ["exists", self.embed(inner.as_exists(), None)]

    def _alias(self, number: int) -> str:
        """What Django calls a join: by its table, from the second time on by
        a number (Django: `Query.table_alias`).
        """
        tables = [self.model, *(join.model for join in self.joins)]
        table = tables[number]._meta.db_table
        is_first = all(each._meta.db_table != table for each in tables[:number])
        return table if is_first else f"T{number + 1}"

    def embed(self, tree: Any, reuse: set[int] | None) -> Any:
        """A query inside this one, the names it left open found here."""
        return bind(tree, self, reuse)

    def refuse_hidden(self, name: str) -> None:
        """Annotations that are not selected cannot be chosen."""
        shown = [
            each
            for each in self.annotations
            if each not in self.hidden and (self.names is None or each in self.names)
        ]
        if name not in self.annotations or name in shown:
            return
        why = (
            "It was excluded by a previous values() or values_list() call. Include"
            f" '{name}' in that call to select it."
            if shown
            else "Use annotate() to promote it."
        )
        raise FieldError(f"Cannot select the '{name}' alias. {why}")

    # -- changes -----------------------------------------------------------------------

    def set_limits(self, low: int | None, high: int | None) -> None:
        """A part of the part that was asked for so far."""
        if high is not None:
            end = self.low + high
            self.high = end if self.high is None else min(self.high, end)
        if low is not None:
            self.low = (
                self.low + low if self.high is None else min(self.high, self.low + low)
            )
        if self.high is not None and self.low >= self.high:
            self.low = self.high

    def check_ordering(self, wanted: Any) -> None:
        """Raise `FieldError` for names nobody has. What follows them is looked at when
        the rows are."""
        if isinstance(wanted, str) and wanted != "?":
            name = wanted.lstrip("-+").split(LOOKUP_SEP)[0]
            if name not in self.annotations and not self.combined:
                walk(self.model, name, self.annotations)

    def link(
        self, field: Any, reverse: bool, owners: list[Any], keep_owner: bool
    ) -> None:
        """Only the rows that a many-to-many field links with the owners."""
        near, far = ("own", "other") if reverse else ("other", "own")
        first, second = field.link_field(near), field.link_field(far)
        hop = Hop(first.target_field.attname, first.model, first.attname, True)
        # For prefetching all joins that are there are shared.
        alias = self._join(
            Join(0, hop.column, hop.model, hop.target, None, True),
            None if keep_owner else set(),
        )
        owner = ["column", alias, second.attname]
        self.where.append(
            ["in", owner, [["value", second.operand(one)] for one in owners]]
        )
        self.sticky, self.is_sticky = {alias}, True
        if keep_owner:
            self.owner = Resolved(owner, second.target_field)

    # -- what the engine gets ----------------------------------------------------------

    def json(
        self, select: list[Any], ordered: bool = True, grouped: bool = True
    ) -> dict[str, Any]:
        """The query with this selection."""
        if self.fault is not None:
            raise self.fault
        order = self._ordering() if ordered or self.is_sliced else []
        if self.distinct_fields:
            raise NotSupportedError(
                "DISTINCT ON fields is not supported by this database backend"
            )
        group = self._group_by() if grouped else None
        if group is not None:
            # Django groups by what is sorted by, too.
            sorted_by = [one["by"] for one in order if not _has_aggregate(one["by"])]
            group += [json for json in sorted_by if json not in group]
        return {
            "model": self.model._meta.concrete_model._meta.label,
            "source": None,
            "joins": [join.json() for join in self.joins],
            "where": connected(self.where),
            "groupBy": group,
            "byRow": self.names is not None and not isinstance(self.group, list),
            "having": connected(self.having),
            "select": select,
            "order": order,
            "distinct": self.distinct,
            "offset": self.low,
            "limit": None if self.high is None else self.high - self.low,
            "combined": None,
        }

    def _group_by(self) -> list[Any] | None:
        if (
            not any(each.aggregate for each in self.annotations.values())
            and not self.having
        ):
            return None
        if isinstance(self.group, list):
            by = [self.resolve_name(name).json for name in self.group]
            by = [json for json in by if json[0] != "value"]
        else:
            by = [["column", 0, self.model._meta.pk.attname]]
        others = (
            each.json
            for name, each in self.annotations.items()
            if not each.aggregate
            and name not in self.hidden
            and (self.names is None or name in self.names)
        )
        return by + [json for json in others if json[0] != "value" and json not in by]

    def unordered(self, keep_default: bool = False) -> Query:
        """The same rows in any order, those of combined queries too, as long as nothing
        is sliced (Django: `clear_ordering`).
        """
        made = self.clone()
        if made.is_sliced:
            return made
        made.order = ()
        made.default_order = made.default_order and keep_default
        if made.combined is not None:
            operator, keep_all, parts = made.combined
            parts = [part.unordered(keep_default) for part in parts]
            made.combined = (operator, keep_all, parts)
        return made

    def _ordering(self) -> list[dict[str, Any]]:
        from .ordering import ordering

        return ordering(self)

    def width(self) -> int:
        """How many columns it selects."""
        if self.names is not None:
            return len(self.names)
        return len(self.model._meta.concrete_fields) + len(self.annotations)

    def as_single(self) -> dict[str, Any]:
        """As a query of one column."""
        output = self.single_output()
        if self.combined is not None:
            from .combining import combined_json

            return combined_json(self)
        return self.json([output.json])

    def single_output(self) -> Resolved:
        """The one column that is selected; the key when nothing was said."""
        names = self.names
        if names is None:
            return self.resolve_name("pk")
        if len(names) != 1:
            raise ValueError(
                "The QuerySet value for the 'in' lookup must have 1 selected fields"
                f" (received {len(names)})"
            )
        return self.resolve_name(names[0])

    def as_exists(self) -> dict[str, Any]:
        """As a query that only has rows or not."""
        return self.json([["value", 1]], ordered=False)

    def __getattr__(self, name: str) -> Any:
        kind = type(self).__name__
        raise AttributeError(
            f"{kind!r} object has no attribute {name!r} (not supported by this"
            " playground)",
            name=name,
            obj=self,
        )

    def __str__(self) -> str:
        from .text import sql_text

        return sql_text(self)


def _has_aggregate(json: Any) -> bool:
    if not isinstance(json, list):
        return False
    return json[:1] == ["aggregate"] or any(map(_has_aggregate, json))


def _outside(value: Any) -> Any:
    """An `F()` of the outer query, seen from inside."""
    from ..expressions import F, OuterRef

    return OuterRef(value.name) if type(value) is F else value


def _splits(condition: Q) -> bool:
    return not condition.negated and condition.connector == Q.AND


def annotate(query: Query, name: str, expression: Any) -> None:
    """Give the rows one more value."""
    resolved = as_expression(expression).resolve_expression(query, None)
    query.annotations[name] = resolved
    if resolved.aggregate:
        query.group = query.names is None or [
            name
            for name in query.names
            if name not in query.annotations or not query.annotations[name].aggregate
        ]
    if query.names is not None and name not in query.names:
        query.names = [*query.names, name]
