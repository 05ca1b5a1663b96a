"""What ends a run from outside. None of it is an `Exception`: receivers must not catch
it."""

from _limits import LookLimit as LookLimit
from _limits import TimeLimit
from _limits import repr_in_time as repr_in_time


class TraceFull(BaseException):
    """Too much happened; the trace ends by saying so."""


Limit = (TimeLimit, TraceFull)
"""For `except`: whatever ends the run."""
