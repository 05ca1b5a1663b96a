"""Limits inside the interpreter. Runs once, before anything of the person's."""

import signal
import sys
import time
import types

# Given by `watchdog.ts`.
max_recursion: int
time_sentence: str
reason: object
look: object
look_seconds: float
skip: object


class TimeLimit(BaseException):
    """The run took too long. Not an `Exception`, so that `except Exception` lets it through."""


class LookLimit(BaseException):
    """A value took too long to say what it is."""


# In a traceback they stand without the name of a module that nobody knows.
TimeLimit.__module__ = LookLimit.__module__ = "builtins"


def _interrupt(number, frame):
    match reason():
        case "stop":
            raise KeyboardInterrupt
        case "look":
            # It may have answered in the meantime.
            if _is_looking:
                raise LookLimit
        case _:
            raise TimeLimit(time_sentence)


_is_looking = False


def repr_in_time(value):
    """`repr(value)`. Raises `LookLimit`."""
    global _is_looking
    _is_looking = True
    look(look_seconds)
    try:
        return repr(value)
    finally:
        _is_looking = False
        look(0)


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
_module.LookLimit = LookLimit
_module.repr_in_time = repr_in_time
sys.modules["_limits"] = _module
