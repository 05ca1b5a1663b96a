"""What `Signal.receivers` and `Signal.sender_receivers_cache` hand out."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NoReturn


class Entries(list[Any]):
    """A list that reports what it holds after each change by the person."""

    def __init__(self, changed: Callable[[list[Any]], None]) -> None:
        super().__init__()
        self._changed: Callable[[list[Any]], None] | None = changed

    def show(self, entries: Iterable[Any]) -> None:
        """Hold these: the connections have changed."""
        super().__setitem__(slice(None), entries)

    def retire(self) -> None:
        """The signal has another list now: this one is nobody's."""
        self._changed = None


class Remembered:
    """Stands in for `Signal.sender_receivers_cache`."""

    def __init__(self, forget: Callable[[], None]) -> None:
        self._forget = forget

    def clear(self) -> None:
        """Look everybody up again."""
        self._forget()

    def __getattr__(self, name: str) -> Any:
        _refuse(name)

    def __len__(self) -> int:
        _refuse("__len__")

    def __iter__(self) -> Iterator[Any]:
        _refuse("__iter__")

    def __contains__(self, sender: object) -> bool:
        _refuse("__contains__")


def _refuse(name: str) -> NoReturn:
    raise NotImplementedError(
        f"Signal.sender_receivers_cache has no {name!r} here; it can be cleared."
    )


def _reporting(name: str) -> Any:
    original = getattr(list, name)

    def method(self: Entries, *args: Any, **kwargs: Any) -> Any:
        result = original(self, *args, **kwargs)
        if self._changed is not None:
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
