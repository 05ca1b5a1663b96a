"""Events that Python knows of and the engine only records."""

from typing import Any

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


record_limit = bridge.code("trace_limit")
"""Record that a limit, given by its name in `limits.ts`, cut or ended the run."""
