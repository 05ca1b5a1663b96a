"""What the program prints, as `output.written` events in the true order.

Text waits until the engine is told something else, a piece is full, or some time
passed.
"""

import io
import sys
import time
from typing import Literal

from . import bridge, cause, previews, trace

MAX_PIECE = 8192
"""Characters of one event."""
MAX_WAIT = 0.04
"""Seconds after which printed text is shown although the program goes on."""


class Stream(io.TextIOBase):
    """Stands in for `sys.stdout` or `sys.stderr` during a run."""

    encoding = "utf-8"
    errors = "backslashreplace"

    def __init__(self, name: Literal["stdout", "stderr"]) -> None:
        self._name = name
        self._pieces: list[str] = []
        self._length = 0
        self._since = 0.0
        self._span = 0
        self._place: tuple[str, int] | None = None

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if previews.looking or not text:
            return len(text)
        if self._pieces and self._span != cause.current.get():
            self.tell()
        if not self._pieces:
            bridge.let_go()
            bridge.waiting.append(self.tell)
            self._since = time.perf_counter()
            self._span = cause.current.get()
            self._place = cause.place()
        self._pieces.append(text)
        self._length += len(text)
        if self._length > MAX_PIECE or time.perf_counter() - self._since > MAX_WAIT:
            self.tell()
            trace.show()
        return len(text)

    def tell(self) -> None:
        """Record what was written so far."""
        text, met = _allowed("".join(self._pieces))
        self._pieces.clear()
        self._length = 0
        if self.tell in bridge.waiting:
            bridge.waiting.remove(self.tell)
        for start in range(0, len(text), MAX_PIECE):
            trace.record_at(
                self._span,
                self._place,
                "output.written",
                stream=self._name,
                text=text[start : start + MAX_PIECE],
            )
        if met is not None:
            trace.record_limit(met, self._place)


_left = {name: trace.LIMITS[name] for name in ("MAX_OUTPUT", "MAX_OUTPUT_LINES")}
"""Characters and lines this run may still print. Nothing, once a limit was met."""


def _allowed(text: str) -> tuple[str, str | None]:
    """What of the text may still be shown, and the limit that it meets."""
    if not _left:
        return "", None
    shown = text[: _left["MAX_OUTPUT"]]
    lines = shown.split("\n", _left["MAX_OUTPUT_LINES"])
    if len(lines) > _left["MAX_OUTPUT_LINES"] and lines[-1]:
        met = "MAX_OUTPUT_LINES"
        shown = shown[: -len(lines[-1])]
    elif len(shown) < len(text):
        met = "MAX_OUTPUT"
    else:
        _left["MAX_OUTPUT"] -= len(text)
        _left["MAX_OUTPUT_LINES"] -= len(lines) - 1
        return text, None
    _left.clear()
    return shown, met


def capture() -> None:
    """From now on what is printed belongs to the run."""
    sys.stdout = Stream("stdout")
    sys.stderr = Stream("stderr")


def finish() -> None:
    """Record what still waits."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, Stream):
            stream.tell()
