"""Calls into the engine. Only small plain values cross, and no exception does."""

import json
from collections.abc import Callable
from typing import Any

import _kitchen

_text = _kitchen.text


class EngineError(RuntimeError):
    """The engine refused: a promise between it and its host was broken."""


def code(name: str) -> Callable[..., int]:
    """The engine function `name`; its result is a number of 0 or more."""
    function = getattr(_kitchen, name)

    def call(*given: Any) -> int:
        result = function(*given)
        if result < 0:
            raise EngineError(_text())
        return result

    return call


def answer(name: str) -> Callable[..., Any]:
    """The engine function `name`; its result is what it left behind as JSON."""
    function = getattr(_kitchen, name)

    def call(*given: Any) -> Any:
        if function(*given) < 0:
            raise EngineError(_text())
        return json.loads(_text())

    return call


def text() -> str:
    """What the last call left behind, as it is."""
    return _text()
