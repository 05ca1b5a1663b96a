"""Event loops on a clock of their own: nothing waits, and every run is the same.

A loop runs to its end inside a function call, also inside a task of another loop.
"""

import asyncio
import contextlib
import contextvars
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

from . import threads


class _Patience:
    """Stands in for the selector: instead of waiting it lets the clock run on."""

    def __init__(self, loop: VirtualLoop) -> None:
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[Any]:
        if timeout is None:
            raise RuntimeError(
                "Deadlock: everything waits for something that never comes."
            )
        self._loop.now += max(0.0, timeout)
        return []


class VirtualLoop(asyncio.BaseEventLoop):
    """An event loop that never waits; all of `asyncio` works on it."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.apart = False
        """Django runs this loop in a thread of its own, with its own connection."""
        self.thread = threads.of_plain_code()
        self.plain_thread = threads.single
        """Where its synchronous code runs."""
        self._selector: Any = _Patience(self)

    def time(self) -> float:
        return self.now

    def run_in_executor(
        self, executor: Any, func: Callable[..., Any], *args: Any
    ) -> asyncio.Future[Any]:
        """There are no threads: the function runs at once, outside of any loop."""
        future = self.create_future()
        try:
            with outside(), threads.plain_code_in(threads.made("asyncio_0"), None):
                future.set_result(func(*args))
        except Exception as error:
            future.set_exception(error)
        return future

    def _process_events(self, event_list: Any) -> None:
        """No events come from outside."""

    def _write_to_self(self) -> None:
        """Nobody has to be woken."""


def install() -> None:
    """From now on code runs outside any loop, and the loops it makes are virtual."""
    threads.restart()
    asyncio.events._set_running_loop(None)
    asyncio.events.new_event_loop = asyncio.new_event_loop = VirtualLoop


def is_apart() -> bool:
    """The code runs in a thread of its own, as far as Django is concerned."""
    return getattr(asyncio.events._get_running_loop(), "apart", False)


@contextlib.contextmanager
def outside() -> Iterator[None]:
    """What runs here is not inside the running loop, as if it ran in another thread."""
    loop = asyncio.events._get_running_loop()
    if loop is None:
        yield
        return
    task = asyncio.tasks._swap_current_task(loop, None)
    asyncio.events._set_running_loop(None)
    try:
        yield
    finally:
        asyncio.events._set_running_loop(loop)
        asyncio.tasks._swap_current_task(loop, task)


async def elsewhere(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """The result of the function as if another thread ran it: meanwhile the other
    tasks have their turn. A thread cannot be cancelled: the function runs all the same.
    """
    cancelled = None
    loop = asyncio.get_running_loop()
    thread = getattr(loop, "plain_thread", threads.single)
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        cancelled = error
    try:
        with threads.plain_code_in(thread, threads.current()), outside():
            result = function(*args, **kwargs)
    finally:
        await asyncio.sleep(0)
    if cancelled is not None:
        raise cancelled
    return result


def run_async(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """The result of the coroutine, run to its end on a loop of its own.

    Context variables that it sets are set here too, as `async_to_sync` has it.
    """
    context = contextvars.copy_context()
    with outside():
        loop = VirtualLoop()
        loop.apart = True
        loop.thread, loop.plain_thread = threads.of_new_loop(), threads.of_plain_code()
        try:
            return loop.run_until_complete(loop.create_task(coroutine, context=context))
        finally:
            _cancel_the_rest(loop)
            loop.close()
            restore_context(context)


def restore_context(context: contextvars.Context) -> None:
    """Take over the values that were set in `context` (Django: `_restore_context`)."""
    for variable, value in context.items():
        if variable.get(_UNSET) is not value:
            variable.set(value)


_UNSET = object()


def _cancel_the_rest(loop: VirtualLoop) -> None:
    left = asyncio.all_tasks(loop)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
