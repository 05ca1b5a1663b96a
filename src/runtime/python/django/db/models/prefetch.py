"""`prefetch_related()`: one more query per relation, for all rows together."""

from typing import Any

from ..utils import not_supported
from .constants import LOOKUP_SEP


class Prefetch:
    """A relation to prefetch, with its own queryset or into an attribute."""

    __module__ = "django.db.models.query"

    def __init__(
        self, lookup: str, queryset: Any = None, to_attr: str | None = None
    ) -> None:
        if queryset is not None and queryset.query.names is not None:
            raise ValueError(
                "Prefetch querysets cannot use raw(), values(), and values_list()."
            )
        self.prefetch_through = self.prefetch_to = lookup
        if to_attr:
            self.prefetch_to = LOOKUP_SEP.join(
                [*lookup.split(LOOKUP_SEP)[:-1], to_attr]
            )
        self.queryset, self.to_attr = queryset, to_attr


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
    queryset = lookup.queryset if lookup else None
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
    queryset = lookup.queryset if lookup else None
    waiting = [one for one in instances if not descriptor.is_cached(one)]
    if waiting:
        if hasattr(descriptor, "fetch_all"):
            descriptor.fetch_all(waiting, queryset)
        else:
            _fetch_single(waiting, descriptor, queryset)
    found = []
    for one in instances:
        related = getattr(one, name, None)
        if lookup and lookup.to_attr:
            setattr(one, lookup.to_attr, related)
        if related is not None:
            found.append(related)
    return list({id(one): one for one in found}.values())


def _fetch_single(instances: list[Any], descriptor: Any, queryset: Any) -> None:
    rows = queryset._chain() if queryset is not None else descriptor.get_queryset()
    related = getattr(descriptor, "related", None)
    if related is not None:
        field = related.field
        target = field.target_field.attname
        by_value = {getattr(one, target): one for one in instances}
        found = {
            getattr(row, field.attname): row
            for row in rows.filter(**{f"{field.name}__in": instances})
        }
        for value, one in by_value.items():
            row = found.get(value)
            related.set_cached_value(one, row)
            if row is not None:
                field.set_cached_value(row, one)
        return
    field = descriptor.field
    values = {getattr(one, field.attname) for one in instances} - {None}
    target = field.target_field
    found = {
        getattr(row, target.attname): row
        for row in rows.filter(**{f"{target.name}__in": values})
    }
    for one in instances:
        row = found.get(getattr(one, field.attname))
        if row is None and getattr(one, field.attname) is not None:
            continue
        field.set_cached_value(one, row)
        if row is not None and not field.remote_field.multiple:
            field.remote_field.set_cached_value(row, one)
