"""What ends a run from outside. None of it is an `Exception`: receivers must not catch
it."""

from _limits import TimeLimit


class TraceFull(BaseException):
    """Too much happened; the trace ends by saying so."""


Limit = (TimeLimit, TraceFull)
"""For `except`: whatever ends the run."""
