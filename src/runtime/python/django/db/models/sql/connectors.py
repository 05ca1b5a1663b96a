"""Conditions put together."""

from typing import Any


def connected(parts: list[Any], connector: str = "AND") -> Any:
    """The condition that all of them (`AND`), one (`OR`) or an odd number (`XOR`)
    hold; `None` when there are none.
    """
    if len(parts) < 2:
        return parts[0] if parts else None
    return _odd(parts) if connector == "XOR" else [connector.lower(), *parts]


def _odd(parts: list[Any]) -> Any:
    """What is unknown does not hold (Django: `XOR` in `WhereNode.as_sql`)."""
    known = [["call", "Coalesce", part, ["value", False]] for part in parts]
    whole = known[0]
    for part in known[1:]:
        one, other = ["and", whole, ["not", part]], ["and", ["not", whole], part]
        whole = ["or", one, other]
    return whole
