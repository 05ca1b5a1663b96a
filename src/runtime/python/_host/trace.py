"""Events that Python knows of and the engine only records."""

import json
from typing import Any

from . import bridge, cause

_record = bridge.code("trace_record")

next_span = bridge.code("trace_next_span")
"""The number of a new span."""


def record(kind: str, **fields: Any) -> None:
    """Record an event of `engine/trace/events.ts`; its span and place are added."""
    where = cause.place()
    event = {
        "type": kind,
        "parent": cause.current.get() or None,
        "place": where and {"file": where[0], "line": where[1]},
        **fields,
    }
    _record(json.dumps(event))
