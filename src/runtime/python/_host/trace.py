"""Events that Python knows of and the engine only records."""

from typing import Any, NoReturn

from . import bridge, cause, previews

_record = bridge.code("trace_record")

next_span = bridge.code("trace_next_span")
"""The number of a new span."""


def record(kind: str, /, **fields: Any) -> None:
    """Record an event of `engine/trace/events.ts`; its span and place are added."""
    record_at(cause.current.get(), cause.place(), kind, **fields)


def record_at(
    span: int, where: tuple[str, int] | None, kind: str, /, **fields: Any
) -> None:
    """Record an event that happened in that span (0 for none) at that place."""
    event = {
        "type": kind,
        "parent": span or None,
        "place": where and {"file": where[0], "line": where[1]},
        **fields,
    }
    _record(previews.encode(event))


LIMITS: dict[str, int] = bridge.answer("limits")()
"""Numbers of `limits.ts` that Python itself watches over."""
show = bridge.code("trace_show")
"""Send what is recorded, although the program goes on."""
_limit = bridge.code("trace_limit")
_end = bridge.code("trace_end")


def record_limit(name: str, where: tuple[str, int] | None) -> None:
    """Record that a limit, given by its name in `limits.ts`, cut or ended the run."""
    _limit(name, *(where or ("", 0)))


def end(name: str) -> NoReturn:
    """End the run: a limit was met that is the playground's and not Django's."""
    _end(name, *(cause.place() or ("", 0)))
    raise AssertionError(name)
