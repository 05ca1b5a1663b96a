"""Which lines of the person's code are reached for the first time.

A loop inside C never comes back to tell anything, and ends with the interpreter. So
whatever was printed and recorded is handed over before each new line, with the place.

Instructions are watched, each until it has run once. Events of lines cost more: the
interpreter goes on looking at each turn of a loop on one line, and tells no line of a
function that lies on the line of its `def`.
"""

import sys
import types
from typing import Any

from . import bridge
from .cause import PROJECT

_monitoring = sys.monitoring
_TOOL = 4
"""A number that `sys.monitoring` reserves for nobody."""
_INSTRUCTION = _monitoring.events.INSTRUCTION
_reached = bridge.code("trace_reached")
_known: dict[int, tuple[list[int | None], set[int | None]]] = {}
"""By the `id` of a code, for code of two files can be equal: the line of each two bytes
of it, and the lines that need not be told (any more)."""


def begin() -> None:
    """All lines are new."""
    _known.clear()
    if _monitoring.get_tool(_TOOL) is None:
        _monitoring.use_tool_id(_TOOL, "kitchen")
    _monitoring.register_callback(_TOOL, _INSTRUCTION, _reach)
    _monitoring.restart_events()


def watch(code: types.CodeType) -> None:
    """Hear of the lines of this code, and of the functions and classes in it."""
    _monitoring.set_local_events(_TOOL, code, _INSTRUCTION)
    lines = [line for start, end, line in code.co_lines() for _ in range(start, end, 2)]
    _known[id(code)] = (lines, {None, 0})
    for part in code.co_consts:
        if isinstance(part, types.CodeType):
            watch(part)


def _reach(code: types.CodeType, offset: int) -> Any:
    known = _known.get(id(code))
    if known is not None:
        lines, told = known
        line = lines[offset // 2]
        if line not in told:
            told.add(line)
            _reached(code.co_filename.removeprefix(PROJECT), line)
    return _monitoring.DISABLE
