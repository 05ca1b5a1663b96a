"""A query inside another one."""

from typing import TYPE_CHECKING, Any

from ..expressions import OuterName

if TYPE_CHECKING:
    from .query import Query


def bind(node: Any, outer: Query, reuse: set[int] | None, depth: int = 0) -> Any:
    """The inner query, the names it left open found in the outer one."""
    if isinstance(node, OuterName):
        if node.levels > 1:
            return OuterName(node.name, node.levels - 1)
        return _deepened(outer.resolve_name(node.name, reuse).json, depth)
    if isinstance(node, dict):
        inside = depth + 1 if "joins" in node else depth
        return {key: bind(part, outer, reuse, inside) for key, part in node.items()}
    if isinstance(node, (list, tuple)):
        return [bind(part, outer, reuse, depth) for part in node]
    return node


def _deepened(json: Any, depth: int) -> Any:
    if not isinstance(json, list):
        return json
    if json and json[0] == "column":
        return [*json[:3], (json[3] if len(json) > 3 else 0) + depth]
    return [_deepened(part, depth) for part in json]
