"""`prefetch_related()`: one more query per relation, for all rows together."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import FieldDoesNotExist

from ..utils import not_supported
from .constants import LOOKUP_SEP


class Prefetch:
    """A relation to prefetch, with its own queryset or into an attribute."""

    __module__ = "django.db.models.query"

    def __init__(
        self, lookup: str, queryset: Any = None, to_attr: str | None = None
    ) -> None:
        self.refuse_values(queryset)
        self.prefetch_through = self.prefetch_to = lookup
        if to_attr:
            self.prefetch_to = LOOKUP_SEP.join(
                [*lookup.split(LOOKUP_SEP)[:-1], to_attr]
            )
        self.queryset, self.to_attr = queryset, to_attr
        self.querysets = None if queryset is None else [queryset]

    @staticmethod
    def refuse_values(queryset: Any) -> None:
        """Rows are attached to instances: they must be some."""
        if queryset is not None and queryset.query.names is not None:
            raise ValueError(
                "Prefetch querysets cannot use raw(), values(), and values_list()."
            )

    @property
    def only_queryset(self) -> Any:
        """That of a relation that leads to one model."""
        if self.querysets and len(self.querysets) != 1:
            raise ValueError(
                "querysets argument of get_prefetch_querysets() should have a length"
                " of 1."
            )
        return self.querysets[0] if self.querysets else None


def prefetch_related_objects(instances: Any, *lookups: Any) -> None:
    """Load these relations of the instances."""
    if not instances:
        return
    if not hasattr(instances[0], "__dict__"):
        # Dicts and tuples of `values()` take nothing along.
        return
    done: set[str] = set()
    for lookup in lookups:
        one = lookup if isinstance(lookup, Prefetch) else Prefetch(lookup)
        if one.prefetch_to in done and one.queryset is not None:
            raise ValueError(
                f"'{one.prefetch_to}' lookup was already seen with a different"
                " queryset. You may need to adjust the ordering of your lookups."
            )
        _follow(list(instances), one)
        steps = one.prefetch_to.split(LOOKUP_SEP)
        done |= {LOOKUP_SEP.join(steps[: at + 1]) for at in range(len(steps))}


def _follow(instances: list[Any], lookup: Prefetch) -> None:
    steps = lookup.prefetch_through.split(LOOKUP_SEP)
    for number, name in enumerate(steps):
        last = number == len(steps) - 1
        instances = [one for one in instances if one is not None]
        if not instances:
            return
        kind = type(instances[0])
        descriptor = getattr(kind, name, None)
        if descriptor is None and not hasattr(instances[0], name):
            raise AttributeError(
                f"Cannot find '{name}' on {kind.__name__} object,"
                f" '{lookup.prefetch_through}' is an invalid parameter to"
                f" prefetch_related()"
            )
        if hasattr(descriptor, "related_manager_cls"):
            instances = _many(instances, name, lookup if last else None)
        elif hasattr(descriptor, "is_cached") or hasattr(descriptor, "fetch_all"):
            instances = _single(instances, name, descriptor, lookup if last else None)
        elif hasattr(descriptor, "prefetch_manager"):
            instances = _many(instances, name, lookup if last else None)
        elif last:
            raise ValueError(
                f"'{lookup.prefetch_through}' does not resolve to an item that supports"
                " prefetching - this is an invalid parameter to prefetch_related()."
            )
        else:
            instances = [getattr(one, name) for one in instances]


def _many(instances: list[Any], name: str, lookup: Prefetch | None) -> list[Any]:
    queryset = lookup.only_queryset if lookup else None
    to_attr = lookup.to_attr if lookup else None
    if to_attr:
        # What has the attribute already counts as fetched.
        instances = [one for one in instances if not hasattr(one, to_attr)]
        if not instances:
            return []
    managers = [getattr(one, name) for one in instances]
    first = managers[0]
    cached = [getattr(one, "_prefetched_objects_cache", {}) for one in instances]
    cache_name = getattr(first, "prefetch_cache_name", None)
    if cache_name is None:
        cache_name = first.field.remote_field.cache_name
    if (
        all(cache_name in known for known in cached)
        and queryset is None
        and not to_attr
    ):
        return [row for known in cached for row in known[cache_name]]
    if queryset is not None and queryset.query.is_sliced:
        queryset = _sliced_for_each(managers, queryset)
    rows, row_key, own_key, _, cache_name, _ = first.get_prefetch_querysets(
        instances, None if queryset is None else queryset._chain()
    )
    if to_attr:
        _refuse_field(type(instances[0]), to_attr)
    by_key: dict[Any, list[Any]] = {}
    found = list(rows)
    for row in found:
        by_key.setdefault(row_key(row), []).append(row)
    for one, manager in zip(instances, managers, strict=True):
        mine = by_key.get(own_key(one), [])
        if to_attr:
            setattr(one, to_attr, mine)
            continue
        if not hasattr(one, "_prefetched_objects_cache"):
            one._prefetched_objects_cache = {}
        one._prefetched_objects_cache.pop(cache_name, None)
        result = (
            manager.get_queryset()
            if queryset is None
            else manager._apply_rel_filters(queryset)
        )
        result._result_cache = mine
        result._prefetch_done = True
        one._prefetched_objects_cache[cache_name] = result
    return found


def _sliced_for_each(managers: list[Any], queryset: Any) -> Any:
    """The slice of each manager's own rows, of all together (Django does it with a
    window)."""
    if hasattr(managers[0], "through"):
        raise not_supported("Prefetching many-to-many links from a sliced queryset")
    whole = queryset._chain()
    low, high = whole.query.low, whole.query.high
    whole.query.low, whole.query.high = 0, None
    keys: set[Any] = set()
    for manager in managers:
        own = list(manager.get_queryset().values_list("pk", flat=True))
        part = whole.filter(pk__in=own).values_list("pk", flat=True)
        keys.update(part[low:high])
    return whole.filter(pk__in=keys)


def _single(
    instances: list[Any], name: str, descriptor: Any, lookup: Prefetch | None
) -> list[Any]:
    to_attr = lookup.to_attr if lookup else None

    def is_fetched(one: Any) -> bool:
        return hasattr(one, to_attr) if to_attr else descriptor.is_cached(one)

    waiting = [one for one in instances if not is_fetched(one)]
    if waiting:
        if hasattr(descriptor, "fetch_all"):
            row_of = descriptor.fetch_all(waiting, lookup.querysets if lookup else None)
        else:
            row_of = _fetch_single(
                waiting, descriptor, lookup.only_queryset if lookup else None
            )
        if to_attr:
            _refuse_field(type(waiting[0]), to_attr)
        cache = getattr(descriptor, "related", None) or descriptor.field
        for one in waiting:
            if to_attr:
                setattr(one, to_attr, row_of(one))
            else:
                cache.set_cached_value(one, row_of(one))
        found = [row_of(one) for one in waiting]
    else:
        found = [getattr(one, name, None) for one in instances]
    return list({id(one): one for one in found if one is not None}.values())


def _refuse_field(model: Any, to_attr: str) -> None:
    try:
        model._meta.get_field(to_attr)
    except FieldDoesNotExist:
        return
    raise ValueError(
        f"to_attr={to_attr} conflicts with a field on the {model.__name__} model."
    )


def _fetch_single(
    instances: list[Any], descriptor: Any, queryset: Any
) -> Callable[[Any], Any]:
    """Load the one row of each, and tell which it is."""
    rows = queryset._chain() if queryset is not None else descriptor.get_queryset()
    related = getattr(descriptor, "related", None)
    field = descriptor.field if related is None else related.field
    own, other = field.attname, field.target_field.attname
    if related is None:
        values = {getattr(one, own) for one in instances} - {None}
        rows = rows.filter(**{f"{field.target_field.name}__in": values})
        back = None if field.remote_field.multiple else field.remote_field
    else:
        rows = rows.filter(**{f"{field.name}__in": instances})
        own, other = other, own
        back = field
    by_value = {getattr(one, own): one for one in instances}
    found: dict[Any, Any] = {}
    for row in rows:
        found.setdefault(getattr(row, other), row)
        if back is not None:
            back.set_cached_value(row, by_value[getattr(row, other)])
    return lambda one: found.get(getattr(one, own))
