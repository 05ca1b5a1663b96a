"""Calls into the engine. Only small plain values cross, and no exception does."""

import json
from collections.abc import Callable
from typing import Any

import _kitchen

from .limits import TraceFull

_text = _kitchen.text
_TRACE_FULL = -2


class EngineError(RuntimeError):
    """The engine refused: a promise between it and its host was broken."""


def code(name: str) -> Callable[..., int]:
    """The engine function `name`; its result is a number of 0 or more."""
    function = getattr(_kitchen, name)

    def call(*given: Any) -> int:
        if waiting:
            let_go()
        result = function(*given)
        if result < 0:
            _refuse(result)
        return result

    return call


def answer(name: str) -> Callable[..., Any]:
    """The engine function `name`; its result is what it left behind as JSON."""
    call = code(name)

    def ask(*given: Any) -> Any:
        call(*given)
        return json.loads(_text())

    return ask


def text() -> str:
    """What the last call left behind, as it is."""
    return _text()


waiting: list[Callable[[], None]] = []
"""What must be told before the engine hears of anything else: output not yet
recorded."""


def let_go() -> None:
    """Tell what waits, in order."""
    told = waiting[:]
    waiting.clear()
    for tell in told:
        tell()


def _refuse(result: int) -> None:
    if result == _TRACE_FULL:
        raise TraceFull(_text())
    raise EngineError(_text())
