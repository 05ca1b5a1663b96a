"""Values kept for a while, by name."""

import pickle
import time
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.utils.connection import BaseConnectionHandler

DEFAULT_TIMEOUT = object()
DEFAULT_SECONDS = 300

Place = tuple[str, Any, str]
"""Prefix, version and key."""
Kept = dict[Place, tuple[bytes, float | None]]
"""Values with the moment they end."""


class InvalidCacheBackendError(ImproperlyConfigured):
    """The settings name no such cache."""


class MemoryCache:
    """The part of Django's cache API that does not depend on where it is kept."""

    def __init__(self, kept: Kept, params: Mapping[str, Any]) -> None:
        self._kept = kept
        self.default_timeout = params.get("TIMEOUT", DEFAULT_SECONDS)
        self.key_prefix = params.get("KEY_PREFIX", "")
        self.version = params.get("VERSION", 1)

    def make_key(self, key: str, version: Any = None) -> str:
        """The name under which other caches would keep the value."""
        return ":".join(map(str, self._place(key, version)))

    def get(self, key: str, default: Any = None, version: Any = None) -> Any:
        """The value, if it is still there."""
        place = self._place(key, version)
        return pickle.loads(self._kept[place][0]) if self._is_there(place) else default

    def set(
        self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None
    ) -> None:
        """Keep the value, `timeout` seconds long (`None`: for ever)."""
        place = self._place(key, version)
        self._kept[place] = pickle.dumps(value), self._until(timeout)

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
        self._kept[place] = self._kept[place][0], self._until(timeout)
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
            raise ValueError(f"Key '{':'.join(map(str, place))}' not found")
        kept, until = self._kept[place]
        value = pickle.loads(kept) + delta
        self._kept[place] = pickle.dumps(value), until
        return value

    def decr(self, key: str, delta: int = 1, version: Any = None) -> int:
        """Count down."""
        return self.incr(key, -delta, version)

    def incr_version(self, key: str, delta: int = 1, version: Any = None) -> int:
        """Move the value to a later version."""
        version = self.version if version is None else version
        if not self.has_key(key, version):
            raise ValueError(f"Key '{key}' not found")
        self.set(key, self.get(key, version=version), version=version + delta)
        self.delete(key, version)
        return version + delta

    def decr_version(self, key: str, delta: int = 1, version: Any = None) -> int:
        """Move the value to an earlier version."""
        return self.incr_version(key, -delta, version)

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

    def _place(self, key: str, version: Any) -> Place:
        return self.key_prefix, self.version if version is None else version, str(key)

    def _until(self, timeout: Any) -> float | None:
        if timeout is DEFAULT_TIMEOUT:
            timeout = self.default_timeout
        return None if timeout is None else time.time() + timeout

    def _is_there(self, place: Place) -> bool:
        found = self._kept.get(place)
        return found is not None and (found[1] is None or found[1] > time.time())


class NoCache(MemoryCache):
    """Keeps nothing (Django: `DummyCache`)."""

    def set(
        self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None
    ) -> None:
        """Nothing is kept."""

    def get_or_set(
        self,
        key: str,
        default: Any,
        timeout: Any = DEFAULT_TIMEOUT,
        version: Any = None,
    ) -> Any:
        """`default`, or what it returns."""
        return default() if callable(default) else default


def _twin(name: str) -> Any:
    async def twin(self: MemoryCache, *args: Any, **kwargs: Any) -> Any:
        return getattr(self, name)(*args, **kwargs)

    twin.__name__ = "a" + name
    twin.__doc__ = f"`{name}`, to be awaited."
    return twin


for _name in [name for name in vars(MemoryCache) if name[0] != "_"]:
    setattr(MemoryCache, "a" + _name, _twin(_name))


class CacheHandler(BaseConnectionHandler):
    """The caches of `settings.CACHES`."""

    settings_name = "CACHES"
    exception_class = InvalidCacheBackendError

    def __init__(self) -> None:
        super().__init__()
        self._places: dict[str, Kept] = {}

    def create_connection(self, alias: str) -> MemoryCache:
        """Caches at the same place share what they keep."""
        params = self.settings[alias]
        kept = self._places.setdefault(str(params.get("LOCATION", "")), {})
        is_dummy = str(params.get("BACKEND", "")).endswith(".DummyCache")
        return (NoCache if is_dummy else MemoryCache)(kept, params)
