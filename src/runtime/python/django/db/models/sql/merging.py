"""Two querysets made one with `&`, `|` and `^`."""

from typing import TYPE_CHECKING, Any

from ...utils import NotSupportedError
from ..query_utils import Q
from .connectors import connected

if TYPE_CHECKING:
    from .query import Query


def merge(query: Query, other: Query, connector: str) -> None:
    """Rows of both queries (`AND`), of either one (`OR`), of only one (`XOR`)
    (Django: `Query.combine`). Unless both have to hold, joins are shared.
    """
    if query.model is not other.model:
        raise TypeError("Cannot combine queries on two different base models.")
    if query.is_sliced:
        raise TypeError("Cannot combine queries once a slice has been taken.")
    if query.distinct != other.distinct:
        raise TypeError("Cannot combine a unique query with a non-unique query.")
    if query.having or other.having:
        raise NotSupportedError(
            "Combining querysets with aggregates is not supported by this"
            " playground's"
            " in-memory database"
        )
    shared = set() if connector == Q.AND else set(range(1, len(query.joins) + 1))
    aliases = {0: 0}
    for number, join in enumerate(other.joins, 1):
        wanted = join._replace(parent=aliases[join.parent])
        same = [n for n in shared if query.joins[n - 1][:4] == wanted[:4]]
        aliases[number] = max(same, default=len(query.joins) + 1)
        shared.discard(aliases[number])
        if not same:
            on = _relabelled(join.on, aliases)
            query.joins.append(wanted._replace(on=on))
    mine = connected(query.where)
    others = _relabelled(connected(other.where), aliases)
    query.where = _both(mine, others, connector)
    if query.names is not None:
        query.names = other.names
    if other.order:
        query.order, query.default_order = other.order, other.default_order


def _both(mine: Any, others: Any, connector: str) -> list[Any]:
    """A side without a condition is every row."""
    if connector == Q.AND:
        return [part for part in (mine, others) if part is not None]
    if connector == Q.OR and (mine is None or others is None):
        return []
    everything = ["value", True]
    return [connected([mine or everything, others or everything], connector)]


def _relabelled(json: Any, aliases: dict[int, int], depth: int = 0) -> Any:
    """The same with other aliases for the joins of this query."""
    if isinstance(json, dict):
        inside = depth + 1 if "joins" in json else depth
        return {key: _relabelled(part, aliases, inside) for key, part in json.items()}
    if not isinstance(json, list):
        return json
    if json and json[0] in ("column", "stored"):
        is_here = (json[3] if len(json) > 3 else 0) == depth
        return [json[0], aliases[json[1]], *json[2:]] if is_here else json
    return [_relabelled(part, aliases, depth) for part in json]
