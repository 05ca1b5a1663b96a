"""What a person asked for, as a span of the trace: a save, a delete, a login."""

from types import TracebackType
from typing import Any

from . import cause, previews, trace
from .errors import error_preview


class operation:
    """`with operation("login", "auth.User", "login(ada)", instance=user):`"""

    __slots__ = ("_before", "_span", "_started")

    def __init__(
        self, kind: str, model: str, title: str, *, instance: Any = None, silent: bool = False
    ) -> None:
        self._started = {
            "kind": kind,
            "model": model,
            "title": title,
            "instance": None if instance is None else previews.preview(instance),
            "silent": silent,
        }

    def __enter__(self) -> None:
        self._span = trace.next_span()
        trace.record("operation.started", span=self._span, **self._started)
        self._before = cause.current.get()
        cause.current.set(self._span)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        cause.current.set(self._before)
        trace.record(
            "operation.finished",
            span=self._span,
            error=None if error is None else error_preview(error),
        )
