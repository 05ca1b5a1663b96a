"""In which span the code runs, and which line of the person's code that is.

The span is a context variable, so that concurrent coroutines each know their own.
"""

import functools
import json
import sys
from contextvars import ContextVar
from types import FrameType, TracebackType

PROJECT = "/project/"

current: ContextVar[int] = ContextVar("span", default=0)


class inside:  # noqa: N801
    """`with inside(span):` what happens here happened in that span."""

    __slots__ = ("_before", "_span")

    def __init__(self, span: int) -> None:
        self._span = span

    def __enter__(self) -> None:
        self._before = current.get()
        current.set(self._span)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        current.set(self._before)


def place() -> tuple[str, int] | None:
    """File (relative to the project) and line of the innermost frame of the person's
    code."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(PROJECT):
            return name[len(PROJECT) :], frame.f_lineno
        frame = frame.f_back
    return None


def moment() -> str:
    """Span and place as members of a JSON object."""
    where = place()
    at = f'{{"file":{_quoted(where[0])},"line":{where[1]}}}' if where else "null"
    return f'"parent":{current.get() or "null"},"place":{at}'


_quoted = functools.lru_cache(maxsize=64)(json.dumps)
