"""The asynchronous twins of the queryset's methods."""

from collections.abc import AsyncIterator
from itertools import islice
from typing import Any

from asgiref.sync import sync_to_async

_NAMES = [
    "get",
    "create",
    "get_or_create",
    "update_or_create",
    "bulk_create",
    "bulk_update",
    "count",
    "exists",
    "contains",
    "aggregate",
    "in_bulk",
    "first",
    "last",
    "earliest",
    "latest",
    "update",
    "delete",
    "explain",
]


class AsyncMethods:
    """Methods of `QuerySet`: `aget`, `acreate` …"""

    async def _iterate(self) -> AsyncIterator[Any]:
        await sync_to_async(self._fetch_all)()
        for row in self._result_cache:
            yield row

    async def aiterator(self, chunk_size: int = 2000) -> AsyncIterator[Any]:
        """The rows, not kept, some at a time."""
        rows = self.iterator(chunk_size)
        while chunk := await sync_to_async(lambda: list(islice(rows, chunk_size)))():
            for row in chunk:
                yield row
            if len(chunk) < chunk_size:
                break


def _twin(name: str) -> Any:
    async def method(self: Any, *args: Any, **kwargs: Any) -> Any:
        return await sync_to_async(getattr(self, name))(*args, **kwargs)

    method.__name__ = f"a{name}"
    method.__qualname__ = f"QuerySet.a{name}"
    method.__doc__ = f"`{name}`, asynchronous."
    return method


for _name in _NAMES:
    setattr(AsyncMethods, f"a{_name}", _twin(_name))
AsyncMethods.adelete.queryset_only = True
