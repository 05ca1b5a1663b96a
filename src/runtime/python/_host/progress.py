"""Which lines of the person's code are reached for the first time.

A loop inside C never comes back to tell anything, and ends with the interpreter. So
whatever was printed and recorded is handed over before each new line, with the place.
"""

import sys
import types
from typing import Any

from . import bridge
from .cause import PROJECT

_monitoring = sys.monitoring
_TOOL = 4
"""A number that `sys.monitoring` reserves for nobody."""
_LINE = _monitoring.events.LINE
_START = _monitoring.events.PY_START
_reached = bridge.code("trace_reached")
_ahead: dict[int, set[int]] = {}
"""The lines not reached yet, by the `id` of their code: code of two files can be equal."""


def begin() -> None:
    """All lines are new."""
    _ahead.clear()
    if _monitoring.get_tool(_TOOL) is None:
        _monitoring.use_tool_id(_TOOL, "kitchen")
    _monitoring.register_callback(_TOOL, _LINE, _reach)
    _monitoring.register_callback(_TOOL, _START, _start)
    _monitoring.restart_events()


def watch(code: types.CodeType) -> None:
    """Hear of the lines of this code, and of the functions and classes in it."""
    lines = {line for _, _, line in code.co_lines() if line}
    _ahead[id(code)] = lines
    # The interpreter tells no line of code that lies on the line of its beginning.
    told = _START if lines == {code.co_firstlineno} else _LINE
    _monitoring.set_local_events(_TOOL, code, told)
    for part in code.co_consts:
        if isinstance(part, types.CodeType):
            watch(part)


def _start(code: types.CodeType, _offset: int) -> Any:
    return _reach(code, code.co_firstlineno)


def _reach(code: types.CodeType, line: int) -> Any:
    file = code.co_filename
    _reached(file.removeprefix(PROJECT), line)
    ahead = _ahead.get(id(code), set())
    ahead.discard(line)
    # Or the interpreter would look again at each turn of a loop that lies on one line.
    # The line of a `def` is not reached from within.
    if ahead <= {code.co_firstlineno}:
        _monitoring.set_local_events(_TOOL, code, 0)
    return _monitoring.DISABLE
