"""The threads in which Django would run code. There is one here, but each of them has
its name and its own values of `threading.local`.
"""

import _threading_local
import asyncio
import contextlib
import itertools
import threading
from collections.abc import Iterator
from typing import Any

_numbers = itertools.count()
_of_plain_code = threading.main_thread()
_of_loop_around: threading.Thread | None = None


def made(name: str = "") -> threading.Thread:
    """A thread; without a name one of the pools that asgiref makes."""
    thread: Any = threading.Thread(
        name=name or f"ThreadPoolExecutor-{next(_numbers)}_0"
    )
    thread._ident = id(thread)
    return thread


def of_plain_code() -> threading.Thread:
    """The thread of what runs outside of all loops."""
    return _of_plain_code


def of_new_loop() -> threading.Thread:
    """The thread of a loop started by plain code: that of the loop around, if any."""
    return _of_loop_around or made()


def current() -> threading.Thread:
    """The thread of the code that asks."""
    return getattr(asyncio.events._get_running_loop(), "thread", _of_plain_code)


@contextlib.contextmanager
def plain_code_in(
    thread: threading.Thread, loop: threading.Thread | None
) -> Iterator[None]:
    """What runs here outside of all loops is in that thread, for a loop in another."""
    global _of_plain_code, _of_loop_around
    before = _of_plain_code, _of_loop_around
    _of_plain_code, _of_loop_around = thread, loop
    try:
        yield
    finally:
        _of_plain_code, _of_loop_around = before


def restart() -> None:
    """A new run: pools are counted anew, the first one is that of `sync_to_async`."""
    global _numbers, _of_plain_code, _of_loop_around, single
    _numbers = itertools.count()
    _of_plain_code, _of_loop_around = threading.main_thread(), None
    single = made()
    patched: Any = threading
    patched.local = _threading_local.local
    patched.current_thread = _threading_local.current_thread = current
    patched.get_ident = lambda: current().ident


single = made()
"""Runs the synchronous code of loops that no synchronous code has started."""
