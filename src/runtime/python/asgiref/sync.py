"""asgiref.sync: from asynchronous to synchronous code and back, in one thread."""

import asyncio
import contextlib
import functools
import inspect
from collections.abc import Callable, Coroutine
from typing import Any

from _host.virtual_loop import elsewhere, run_async

iscoroutinefunction = inspect.iscoroutinefunction
markcoroutinefunction = inspect.markcoroutinefunction


class AsyncToSync:
    """asgiref.sync.AsyncToSync"""

    def __init__(
        self, awaitable: Callable[..., Any], force_new_loop: bool = False
    ) -> None:
        self.awaitable = awaitable
        with contextlib.suppress(AttributeError):
            self.__self__ = awaitable.__self__  # type: ignore[attr-defined]

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        refuse_inside_loop()
        return run_async(_await(self.awaitable(*args, **kwargs)))

    def __get__(self, parent: Any, kind: Any) -> Any:
        return functools.update_wrapper(
            functools.partial(self.__call__, parent), self.awaitable
        )


class SyncToAsync:
    """asgiref.sync.SyncToAsync"""

    def __init__(
        self,
        func: Callable[..., Any],
        thread_sensitive: bool = True,
        executor: Any = None,
    ) -> None:
        if not callable(func) or iscoroutinefunction(func):
            raise TypeError("sync_to_async can only be applied to sync functions.")
        self.func = func
        functools.update_wrapper(self, func)
        markcoroutinefunction(self)

    async def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return await elsewhere(self.func, *args, **kwargs)

    def __get__(self, parent: Any, kind: Any) -> Any:
        return functools.update_wrapper(
            functools.partial(self.__call__, parent), self.func
        )


def async_to_sync(awaitable: Any = None, *, force_new_loop: bool = False) -> Any:
    """asgiref.sync.async_to_sync, with or without arguments as a decorator."""
    if awaitable is None:
        return lambda function: AsyncToSync(function, force_new_loop)
    return AsyncToSync(awaitable, force_new_loop)


def sync_to_async(
    func: Any = None, *, thread_sensitive: bool = True, executor: Any = None
) -> Any:
    """asgiref.sync.sync_to_async, with or without arguments as a decorator."""
    if func is None:
        return lambda function: SyncToAsync(function, thread_sensitive, executor)
    return SyncToAsync(func, thread_sensitive, executor)


def refuse_inside_loop() -> None:
    """Raise when a loop is running here (asgiref: `AsyncToSync.__call__`)."""
    if asyncio.events._get_running_loop() is not None:
        raise RuntimeError(
            "You cannot use AsyncToSync in the same thread as an async event loop - "
            "just await the async function directly."
        )


async def _await(coroutine: Coroutine[Any, Any, Any]) -> Any:
    return await coroutine
