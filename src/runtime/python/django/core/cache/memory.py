"""Values kept for a while, by name."""

import pickle
import time
from collections.abc import Iterable
from typing import Any

DEFAULT_TIMEOUT = object()
DEFAULT_SECONDS = 300


class InvalidCacheBackendError(Exception):
    """The settings name no such cache."""


class MemoryCache:
    """The part of Django's cache API that does not depend on where it is kept."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Any, str], tuple[bytes, float | None]] = {}

    def get(self, key: str, default: Any = None, version: Any = None) -> Any:
        """The value, if it is still there."""
        place = self._place(key, version)
        return pickle.loads(self._kept[place][0]) if self._is_there(place) else default

    def set(
        self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None
    ) -> None:
        """Keep the value, `timeout` seconds long (`None`: for ever)."""
        self._kept[self._place(key, version)] = pickle.dumps(value), _until(timeout)

    def add(
        self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None
    ) -> bool:
        """`set`, unless there is a value already."""
        if self._is_there(self._place(key, version)):
            return False
        self.set(key, value, timeout, version)
        return True

    def touch(
        self, key: str, timeout: Any = DEFAULT_TIMEOUT, version: Any = None
    ) -> bool:
        """Keep the value for longer."""
        place = self._place(key, version)
        if not self._is_there(place):
            return False
        self._kept[place] = self._kept[place][0], _until(timeout)
        return True

    def delete(self, key: str, version: Any = None) -> bool:
        """Forget the value; whether there was one."""
        place = self._place(key, version)
        was_there = self._is_there(place)
        self._kept.pop(place, None)
        return was_there

    def get_many(self, keys: Iterable[str], version: Any = None) -> dict[str, Any]:
        """The values that are there, by name."""
        return {
            key: self.get(key, version=version)
            for key in keys
            if self.has_key(key, version)
        }

    def set_many(
        self, data: dict[str, Any], timeout: Any = DEFAULT_TIMEOUT, version: Any = None
    ) -> list[str]:
        """Keep several values; the names that failed: none."""
        for key, value in data.items():
            self.set(key, value, timeout, version)
        return []

    def delete_many(self, keys: Iterable[str], version: Any = None) -> None:
        """Forget several values."""
        for key in keys:
            self.delete(key, version)

    def get_or_set(
        self,
        key: str,
        default: Any,
        timeout: Any = DEFAULT_TIMEOUT,
        version: Any = None,
    ) -> Any:
        """The value; if there is none, `default` (or what it returns) from now on."""
        if not self.has_key(key, version):
            value = default() if callable(default) else default
            self.add(key, value, timeout, version)
        return self.get(key, version=version)

    def incr(self, key: str, delta: int = 1, version: Any = None) -> int:
        """Count up. Raises `ValueError` if there is no value."""
        place = self._place(key, version)
        if not self._is_there(place):
            raise ValueError(f"Key ':{place[0]}:{key}' not found")
        kept, until = self._kept[place]
        value = pickle.loads(kept) + delta
        self._kept[place] = pickle.dumps(value), until
        return value

    def decr(self, key: str, delta: int = 1, version: Any = None) -> int:
        """Count down."""
        return self.incr(key, -delta, version)

    def has_key(self, key: str, version: Any = None) -> bool:
        """Whether there is a value."""
        return self._is_there(self._place(key, version))

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()

    def close(self) -> None:
        """Nothing to close."""

    def __contains__(self, key: str) -> bool:
        return self.has_key(key)

    def _place(self, key: str, version: Any) -> tuple[Any, str]:
        return (1 if version is None else version), str(key)

    def _is_there(self, place: tuple[Any, str]) -> bool:
        found = self._kept.get(place)
        return found is not None and (found[1] is None or found[1] > time.time())


class CacheHandler:
    """The caches of `settings.CACHES`."""

    def __init__(self) -> None:
        self._caches: dict[str, MemoryCache] = {}

    def __getitem__(self, alias: str) -> MemoryCache:
        if alias not in self._caches:
            from django.conf import settings

            if alias != "default" and alias not in settings.CACHES:
                raise InvalidCacheBackendError(
                    f"The connection '{alias}' doesn't exist."
                )
            self._caches[alias] = MemoryCache()
        return self._caches[alias]


def _until(timeout: Any) -> float | None:
    if timeout is DEFAULT_TIMEOUT:
        timeout = DEFAULT_SECONDS
    return None if timeout is None else time.time() + timeout
