"""Containers of a request."""

from collections.abc import Iterator, Mapping
from typing import Any


class CaseInsensitiveMapping(Mapping[str, Any]):
    """Values by name; capitals and small letters are the same."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._store = {name.lower(): (name, value) for name, value in data.items()}

    def __getitem__(self, key: str) -> Any:
        return self._store[key.lower()][1]

    def __len__(self) -> int:
        return len(self._store)

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._store.values())

    def __repr__(self) -> str:
        return repr(dict(self._store.values()))

    def copy(self) -> CaseInsensitiveMapping:
        """Itself: it cannot be changed."""
        return self


class MultiValueDictKeyError(KeyError):
    """No value of that name was sent."""


class MultiValueDict(dict[str, list[Any]]):
    """Several values by name; the last one counts."""

    def __getitem__(self, key: str) -> Any:
        try:
            values = super().__getitem__(key)
        except KeyError:
            raise MultiValueDictKeyError(key)  # noqa: B904
        return values[-1] if values else []

    def __setitem__(self, key: str, value: Any) -> None:
        super().__setitem__(key, [value])

    def get(self, key: str, default: Any = None) -> Any:
        """The last value of that name."""
        try:
            value = self[key]
        except KeyError:
            return default
        return default if value == [] else value

    def getlist(self, key: str, default: Any = None) -> list[Any]:
        """All values of that name."""
        return list(super().get(key, [] if default is None else default))

    def setlist(self, key: str, values: list[Any]) -> None:
        """Replace all values of that name."""
        super().__setitem__(key, values)

    def appendlist(self, key: str, value: Any) -> None:
        """One more value of that name."""
        self.setlist(key, [*self.getlist(key), value])

    def setdefault(self, key: str, default: Any = None) -> Any:
        """The last value of that name, which is now set."""
        if key not in self:
            self[key] = default
        return self[key]

    def setlistdefault(self, key: str, default_list: Any = None) -> Any:
        """All values of that name, as the list that is kept."""
        if key not in self:
            self.setlist(key, default_list or [])
        return super().__getitem__(key)

    def update(self, *args: Any, **kwargs: Any) -> None:
        """More values; those of the same names stay."""
        for given in (*args, kwargs):
            more = given if isinstance(given, MultiValueDict) else dict(given)
            many = getattr(more, "lists", None)
            for key, values in many() if many else more.items():
                self.setlistdefault(key).extend(values if many else [values])

    def copy(self) -> Any:
        """Another one with the same values."""
        return type(self)((key, list(values)) for key, values in self.lists())

    def items(self) -> Iterator[tuple[str, Any]]:  # type: ignore[override]
        """Names and last values."""
        for key in self:
            yield key, self[key]

    def values(self) -> Iterator[Any]:  # type: ignore[override]
        """Last values."""
        for key in self:
            yield self[key]

    def lists(self) -> Iterator[tuple[str, list[Any]]]:
        """Names and all values."""
        return iter(super().items())

    def dict(self) -> Any:
        """An ordinary dict of the last values."""
        return {key: self[key] for key in self}

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {super().__repr__()}>"
