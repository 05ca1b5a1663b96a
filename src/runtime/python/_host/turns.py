"""Whose turn it is: the call that runs, and how deep sends are nested."""

import contextvars
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from . import cause

if TYPE_CHECKING:
    from .recorded_send import RecordedSend

nesting: contextvars.ContextVar[int] = contextvars.ContextVar("nesting", default=0)
"""How many sends enclose the running code."""


def enter(call: int, depth: int) -> tuple[int, int]:
    """From now on the code runs in that call. Gives what `leave` needs."""
    before = (cause.current.get(), nesting.get())
    cause.current.set(call)
    nesting.set(depth)
    return before


def leave(before: tuple[int, int]) -> None:
    """The code runs again where it ran before."""
    cause.current.set(before[0])
    nesting.set(before[1])


class Turn:
    """Awaits a receiver, inside its call at each step.

    The tasks of a send share one context, which cannot remember whose turn it is.
    """

    def __init__(
        self, send: RecordedSend, call: int, receiver: Any, awaitable: Any
    ) -> None:
        self._send = send
        self._span = call
        self._receiver = receiver
        self._awaitable = awaitable

    def __await__(self) -> Generator[Any, Any, Any]:
        send = self._send
        before = enter(self._span, send.depth)
        try:
            awaitable = self._awaitable
            if awaitable is None:
                awaitable = send.call(self._receiver)
            steps = awaitable.__await__()
            waits_for = next(steps)
        except StopIteration as end:
            return end.value
        finally:
            leave(before)
        while True:
            try:
                given = yield waits_for
                advance = steps.send
            except BaseException as error:
                given, advance = error, steps.throw
            before = enter(self._span, send.depth)
            try:
                waits_for = advance(given)
            except StopIteration as end:
                return end.value
            finally:
                leave(before)
