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
_reached = bridge.code("trace_reached")


def begin() -> None:
    """All lines are new."""
    if _monitoring.get_tool(_TOOL) is None:
        _monitoring.use_tool_id(_TOOL, "kitchen")
    _monitoring.register_callback(_TOOL, _LINE, _reach)
    _monitoring.restart_events()


def watch(code: types.CodeType) -> None:
    """Hear of the lines of this code, and of the functions and classes in it."""
    _monitoring.set_local_events(_TOOL, code, _LINE)
    for part in code.co_consts:
        if isinstance(part, types.CodeType):
            watch(part)


def _reach(code: types.CodeType, line: int) -> Any:
    file = code.co_filename
    _reached(file.removeprefix(PROJECT), line)
    return _monitoring.DISABLE
