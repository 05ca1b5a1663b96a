"""Limits inside the interpreter. Runs once, before anything of the person's."""

import signal
import sys
import time
import types

# Given by `watchdog.ts`.
max_recursion: int
time_sentence: str
is_by_stop: object
skip: object


class TimeLimit(BaseException):
    """The run took too long. Not an `Exception`, so that `except Exception` lets it through."""


def _interrupt(number, frame):
    raise KeyboardInterrupt if is_by_stop() else TimeLimit(time_sentence)


_set_recursion_limit = sys.setrecursionlimit


def setrecursionlimit(limit, /):
    """Set the maximum depth of the Python interpreter stack, within what the browser's stack bears."""
    _set_recursion_limit(min(limit, max_recursion))


def _shifted(clock):
    """A clock that has also advanced by what was slept."""

    def read():
        return clock() + _slept

    read.__name__ = read.__qualname__ = clock.__name__
    return read


_slept = 0.0


def sleep(seconds, /):
    """Delay execution for a given number of seconds: the clocks jump, nobody waits."""
    global _slept
    seconds = float(seconds)
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    _slept += seconds
    skip(seconds)


signal.signal(signal.SIGINT, _interrupt)
sys.setrecursionlimit = setrecursionlimit
time.sleep = sleep
for _name in ("time", "monotonic", "perf_counter"):
    setattr(time, _name, _shifted(getattr(time, _name)))

_module = types.ModuleType("_limits", __doc__)
_module.TimeLimit = TimeLimit
sys.modules["_limits"] = _module
