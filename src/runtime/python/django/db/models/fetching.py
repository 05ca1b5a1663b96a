"""How rows become instances, dicts or tuples."""

from collections import namedtuple
from collections.abc import Iterator
from functools import cache
from typing import Any

from _host import database

from ..utils import DEFAULT_DB_ALIAS
from .constants import LOOKUP_SEP
from .loading import as_from_db_gets_them, from_db_of, is_converted, loaders
from .sql.combining import added_columns, combined_json
from .sql.masks import select_mask
from .sql.paths import Path, walk


class Rows:
    """Instances; the other kinds override `shape`."""

    keep_owner = False

    def fetch(self, queryset: Any) -> list[Any]:
        """Ask the engine and make the objects."""
        return list(self.one_by_one(queryset))

    def one_by_one(self, queryset: Any) -> Iterator[Any]:
        """The same, each object when it is its turn, for `iterator()`."""
        query = queryset.query
        plan = InstancePlan(query)
        select = [
            *plan.select,
            *([query.owner.json] if query.owner and self.keep_owner else []),
        ]
        json = combined_json(query) if query.combined else query.json(select)
        known = queryset._known_related_objects.items()
        for row in database.select(json):
            instance = plan.instance(row)
            if self.keep_owner:
                instance._prefetch_owner = query.owner.field.from_cell(row[-1])
            for field, objects in known:
                if not field.is_cached(instance):
                    related = objects.get(getattr(instance, field.attname))
                    if related is not None:
                        setattr(instance, field.name, related)
            yield instance


def output_of(resolved: Any, query: Any) -> tuple[Any, Any]:
    """What is selected, and what turns it into a value:
    columns are taken as they are stored, members out of their documents, unless
    equal ones count once.
    """
    json, field, _ = resolved
    is_document = hasattr(field, "loader_of")
    is_whole = is_document and not query.distinct and not query.combined
    if json[0] == "member" and is_whole:
        return json[1], field.loader_of(json[2])
    if json[0] == "column" and len(json) == 3:
        return ["stored", *json[1:]], None if field is None else field.loader
    return json, None if field is None else field.expression_loader


class InstancePlan:
    """The columns of instances: own ones, annotations, those of related objects."""

    def __init__(self, query: Any) -> None:
        self.select: list[Any] = []
        self.converted = False
        mask = select_mask(query)
        self.root = Part(self, query, query.model, Path([], None, "", []), mask)
        annotations = {} if query.combined else query.annotations
        self.annotations = []
        for name, each in annotations.items():
            if name in query.hidden:
                continue
            json, loader = output_of(each, query)
            self.converted = self.converted or _annotation_is_converted(json, each[1])
            self.annotations.append((name, len(self.select), loader))
            self.select.append(json)
        self.related = [] if query.combined else related_parts(self, query, mask)

    def instance(self, row: list[Any]) -> Any:
        """The instance of a row, with what comes with it."""
        made = self.root.make(row)
        for part in self.related:
            part.attach(made, row)
        for name, position, loader in self.annotations:
            cell = row[position]
            setattr(made, name, loader(cell) if loader else cell)
        return made


def _annotation_is_converted(json: Any, field: Any) -> bool:
    if field is None:
        return False
    numeric = ("DecimalField", "FloatField", "IntegerField")
    return is_converted(field) or (
        json[0] != "stored" and field.get_internal_type() in numeric
    )


class Part:
    """The columns of one model in the selection."""

    def __init__(
        self, plan: InstancePlan, query: Any, model: Any, path: Path, mask: Any
    ) -> None:
        self.model = model
        fields = [
            field
            for field in model._meta.concrete_fields
            if not mask or field is model._meta.pk or field.name in mask
        ]
        self.attnames = [field.attname for field in fields]
        self.start = len(plan.select)
        self.end = self.start + len(fields)
        self.key = self.attnames.index(model._meta.pk.attname)
        self.loaders = loaders(fields)
        self.plan = plan
        plan.converted |= any(map(is_converted, fields))
        self.from_db = from_db_of(model)
        alias = query.join_path(path, None)
        for field in fields:
            plan.select.append(["stored", *_own_column(query, model, alias, field)])

    def make(self, row: list[Any]) -> Any:
        """The instance; `None` when the join found nothing."""
        values = row[self.start : self.end]
        if values[self.key] is None:
            return None
        for position, loader in self.loaders:
            values[position] = loader(values[position])
        given = as_from_db_gets_them(self.model, values, self.plan.converted)
        return self.from_db(DEFAULT_DB_ALIAS, self.attnames, given)


def _own_column(query: Any, model: Any, alias: int, field: Any) -> tuple[int, str]:
    """Alias and column; inherited columns are in the table of a parent."""
    for link in model._meta.chain_to(field.model):
        from .sql.query import Join

        target = link.target_field
        alias = query._join(
            Join(alias, link.attname, link.related_model, target.attname, None, False),
            None,
        )
    return alias, field.attname


class RelatedPart:
    """A related object that is loaded with the row (`select_related`)."""

    def __init__(
        self,
        plan: InstancePlan,
        query: Any,
        name: str,
        field: Any,
        prefix: str,
        mask: Any,
    ) -> None:
        path = walk(query.model, f"{prefix}{name}{LOOKUP_SEP}pk")
        whole = walk(query.model, f"{prefix}{name}")
        hops = [*whole.hops]
        if field.concrete:
            hops += field.path_hops()
        self.field, self.path = field, path
        model = field.related_model
        self.part = Part(plan, query, model, Path(hops, None, "", []), mask)
        self.inner: list[RelatedPart] = []

    def attach(self, instance: Any, row: list[Any]) -> None:
        """Put the object into the caches of both sides."""
        if instance is None:
            return
        related = self.part.make(row)
        for inner in self.inner:
            inner.attach(related, row)
        field = self.field
        field.set_cached_value(instance, related)
        if related is not None:
            other = field.remote_field
            if not getattr(other, "multiple", False):
                other.set_cached_value(related, instance)


MAX_DEPTH = 5


def related_parts(plan: InstancePlan, query: Any, mask: Any) -> list[RelatedPart]:
    """What `select_related()` asked for."""
    if not query.related:
        return []
    if query.related is True:
        return _all_related(plan, query, query.model, "", MAX_DEPTH, mask)
    tree: dict[str, Any] = {}
    for name in query.related:
        level = tree
        for step in name.split(LOOKUP_SEP):
            level = level.setdefault(step, {})
    return _named_related(plan, query, query.model, "", tree, mask)


def _all_related(
    plan: InstancePlan, query: Any, model: Any, prefix: str, depth: int, mask: Any
) -> list[RelatedPart]:
    made = []
    for field in model._meta.fields:
        if (
            depth
            and field.is_relation
            and not field.null
            and not field.remote_field.parent_link
        ):
            below = mask.get(field.name, {})
            part = RelatedPart(plan, query, field.name, field, prefix, below)
            part.inner = _all_related(
                plan,
                query,
                field.related_model,
                f"{prefix}{field.name}{LOOKUP_SEP}",
                depth - 1,
                below,
            )
            made.append(part)
    return made


def _named_related(
    plan: InstancePlan, query: Any, model: Any, prefix: str, tree: Any, mask: Any
) -> list[RelatedPart]:
    from django.core.exceptions import FieldError

    single = {
        field.name: field
        for field in [*model._meta.fields, *model._meta.related_objects]
        if field.is_relation and (field.many_to_one or field.one_to_one)
    }
    made = []
    for name in tree:
        if name not in single:
            choices = ", ".join(single) or "(none)"
            known = name in {each.name for each in model._meta.get_fields()}
            if known and not model._meta.get_field(name).is_relation:
                raise FieldError(
                    f"Non-relational field given in select_related: '{name}'. Choices"
                    f" are: {choices}"
                )
            raise FieldError(
                f"Invalid field name(s) given in select_related: '{name}'. Choices"
                f" are: {choices}"
            )
    # In the order of the model: foreign keys, then what points here.
    for name, field in single.items():
        if name not in tree:
            continue
        if mask and name not in mask:
            raise FieldError(
                f"Field {model._meta.object_name}.{name} cannot be both deferred and"
                " traversed using select_related at the same time."
            )
        below = mask.get(name, {})
        part = RelatedPart(plan, query, name, field, prefix, below)
        part.inner = _named_related(
            plan,
            query,
            field.related_model,
            f"{prefix}{name}{LOOKUP_SEP}",
            tree[name],
            below,
        )
        made.append(part)
    return made


class Values(Rows):
    """Dicts by name."""

    def one_by_one(self, queryset: Any) -> Iterator[Any]:
        return iter(self.fetch(queryset))

    def fetch(self, queryset: Any) -> list[Any]:
        query = queryset.query
        added = added_columns(query) if query.combined else []
        resolved = [query.resolve_name(name) for name in (*query.names, *added)]
        outputs = [output_of(each, query) for each in resolved]
        json = (
            combined_json(query)
            if query.combined
            else query.json([one for one, _ in outputs])
        )
        convert = [
            (position, loader)
            for position, (_, loader) in enumerate(outputs)
            if loader is not None
        ]
        rows = database.select(json)
        for row in rows:
            for position, loader in convert:
                row[position] = loader(row[position])
        return self.shape(rows, query.names)

    def shape(self, rows: list[list[Any]], names: list[str]) -> list[Any]:
        """What a row looks like."""
        return [dict(zip(names, row, strict=False)) for row in rows]


class Tuples(Values):
    """Tuples."""

    def shape(self, rows: list[list[Any]], names: list[str]) -> list[Any]:
        return [tuple(row) for row in rows]


class Flat(Values):
    """Single values."""

    def shape(self, rows: list[list[Any]], names: list[str]) -> list[Any]:
        return [row[0] for row in rows]


class Named(Values):
    """Named tuples."""

    def shape(self, rows: list[list[Any]], names: list[str]) -> list[Any]:
        kind = _row_kind(tuple(names))
        return [kind(*row) for row in rows]


@cache
def _row_kind(names: tuple[str, ...]) -> Any:
    return namedtuple("Row", names)
