"""The list behind `Signal.receivers`: who changes it in place changes the signal."""

from collections.abc import Callable, Iterable
from typing import Any


class Entries(list[Any]):
    """A list that reports what it holds after each change."""

    def __init__(
        self, entries: Iterable[Any], changed: Callable[[list[Any]], None]
    ) -> None:
        super().__init__(entries)
        self._changed = changed


def _reporting(name: str) -> Any:
    original = getattr(list, name)

    def method(self: Entries, *args: Any, **kwargs: Any) -> Any:
        result = original(self, *args, **kwargs)
        self._changed(self)
        return result

    return method


for _name in (
    "__delitem__",
    "__iadd__",
    "__setitem__",
    "append",
    "clear",
    "extend",
    "insert",
    "pop",
    "remove",
    "reverse",
    "sort",
):
    setattr(Entries, _name, _reporting(_name))
