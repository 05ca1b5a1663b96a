"""Signals have no name: they are called as the module variable that holds them."""

import sys
import weakref
from types import ModuleType
from typing import TYPE_CHECKING

import _importing

from .cause import PROJECT

if TYPE_CHECKING:
    from .wiring import Wiring

_nameless: dict[Wiring, weakref.ref[object]] = {}
"""What waits for a name: the wiring of a signal, with the signal while it lives."""


def expect_name(wiring: Wiring, signal: object) -> None:
    """The signal is called when a module that holds it is found."""
    _nameless[wiring] = weakref.ref(signal, lambda _: _nameless.pop(wiring, None))


def name_signals(module: ModuleType) -> None:
    """Name the signals this module holds. Call it when the module was imported."""
    if not _nameless:
        return
    # The first of several names: the others may be those of a loop.
    held = {id(value): name for name, value in [*vars(module).items()][::-1]}
    for wiring, signal in list(_nameless.items()):
        name = held.get(id(signal()))
        # Django's signals are called as Django calls them, wherever they are imported.
        if name is None or (wiring.builtin and wiring.module != module.__name__):
            continue
        del _nameless[wiring]
        wiring.take_name(name, module.__name__)


def look_for_name(wiring: Wiring) -> None:
    """Name the signal if a module holds it by now; the one that made it first."""
    if wiring not in _nameless:
        return
    maker = sys.modules.get(wiring.module)
    for module in [*([maker] if maker else ()), *_project_modules()]:
        name_signals(module)
        if wiring not in _nameless:
            return


def _project_modules() -> list[ModuleType]:
    """In order of their names, the entry file last: it imports from the others."""
    found = [
        sys.modules[name] for name in sys.modules.keys() - _importing.modules.keys()
    ]
    own = [
        module
        for module in found
        if str(getattr(module, "__file__", "")).startswith(PROJECT)
    ]
    main = sys.modules["__main__"]
    return [*sorted(own, key=lambda module: module.__name__), main]
