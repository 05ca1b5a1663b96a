"""Receivers as the trace shows them (`ReceiverInfo` in engine/trace/events.ts)."""

import functools
import inspect
import linecache
import re
import types
from typing import Any

from .cause import PROJECT

_DEFINITION = re.compile(r"\s*(async\s+def|def|class)\b")


def receiver_info(receiver: Any) -> dict[str, Any]:
    """Name, kind and the place of the definition."""
    module = module_of(receiver)
    return {
        "name": name_of(receiver),
        "module": module,
        "kind": _kind(receiver),
        "isAsync": inspect.iscoroutinefunction(receiver),
        "place": _place(receiver),
        "contrib": module.partition(".")[0] == "django",
    }


def name_of(receiver: Any) -> str:
    """`profile_updated`, `Auditor.on_save`, `partial(log)`, `Counter()`."""
    if isinstance(receiver, functools.partial):
        return f"partial({name_of(receiver.func)})"
    name = getattr(receiver, "__qualname__", None)
    return name if isinstance(name, str) else f"{type(receiver).__name__}()"


def module_of(receiver: Any) -> str:
    """The module that defines the receiver, or the class of which it is an object."""
    while isinstance(receiver, functools.partial):
        receiver = receiver.func
    named = (
        receiver
        if isinstance(getattr(receiver, "__qualname__", None), str)
        else type(receiver)
    )
    return str(getattr(named, "__module__", None) or "")


def _kind(receiver: Any) -> str:
    if isinstance(receiver, functools.partial):
        return "partial"
    if isinstance(receiver, types.MethodType):
        return "method"
    if isinstance(receiver, type):
        return "class"
    if not inspect.isroutine(receiver):
        return "object"
    if receiver.__name__ == "<lambda>":
        return "lambda"
    return "local function" if "<locals>" in receiver.__qualname__ else "function"


def _place(receiver: Any) -> dict[str, Any] | None:
    while isinstance(receiver, functools.partial):
        receiver = receiver.func
    if not isinstance(receiver, type) and not inspect.isroutine(receiver):
        receiver = vars(type(receiver)).get("__call__")
    if isinstance(receiver, type):
        receiver = vars(receiver).get("__init__")
    code = getattr(inspect.unwrap(receiver), "__code__", None) if receiver else None
    if code is None or not code.co_filename.startswith(PROJECT):
        return None
    line = _definition_line(code.co_filename, code.co_firstlineno)
    return {"file": code.co_filename[len(PROJECT) :], "line": line}


def _definition_line(file: str, first: int) -> int:
    """The line of the `def`: a function begins at its first decorator."""
    lines = linecache.getlines(file)
    if first > len(lines) or not lines[first - 1].lstrip().startswith("@"):
        return first
    for number in range(first, len(lines)):
        if _DEFINITION.match(lines[number]):
            return number + 1
    return first
