"""Exceptions as the person should see them: their own frames, Python's own words."""

import linecache
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any

from . import previews
from .cause import PROJECT

CONSOLE = "<console>"
"""File name of the lines of a session, as `manage.py shell` has it."""
MAX_TRAIL = 100
MAX_MESSAGE = 2000
MAX_TRACEBACK = 20_000
_reserve = [bytes(2 << 20)]
"""Given up when memory is full: to say so takes some."""


def error_preview(error: BaseException, whole: bool = False) -> dict[str, Any]:
    """`ErrorPreview` of engine/trace/preview.ts. Never raises an `Exception`.

    On its way through many calls an error is described at each of them: only the
    `whole` description has the outer frames of a very long traceback.
    """
    if isinstance(error, MemoryError):
        _reserve.clear()
    return previews.with_exact(_describe(error, whole), error)


def _describe(error: BaseException, whole: bool) -> dict[str, Any]:
    with previews.quietly():
        try:
            own = _own_frames(error.__traceback__, whole)
            report = traceback.TracebackException(type(error), error, own)
        except Exception:
            return _bare(error)
        for part in _chain(report):
            part.stack = _OwnStack(frame for frame in part.stack if _is_own(frame))
        trail = [_frame(frame) for frame in report.stack if frame.filename != CONSOLE]
        place = _syntax_place(report)
        if place is not None:
            trail.append(place)
        return {
            "type": type_name(type(error)),
            "message": message_of(error),
            "trail": trail[-MAX_TRAIL:],
            "traceback": "".join(report.format()).replace(PROJECT, "")[-MAX_TRACEBACK:],
        }


def _own_frames(trace: TracebackType | None, whole: bool) -> TracebackType | None:
    """The traceback without our frames: to describe a frame costs."""
    own = []
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.startswith((PROJECT, CONSOLE)):
            own.append(trace)
        trace = trace.tb_next
    kept: TracebackType | None = None
    for each in reversed(own if whole else own[-MAX_TRAIL:]):
        kept = TracebackType(kept, each.tb_frame, each.tb_lasti, each.tb_lineno)
    return kept


def type_name(kind: type[BaseException]) -> str:
    """The name of an exception class as a traceback prints it."""
    if kind.__module__ in ("builtins", "__main__"):
        return kind.__qualname__
    return f"{kind.__module__}.{kind.__qualname__}"


def message_of(error: BaseException) -> str:
    """`str(error)`, whatever that raises."""
    try:
        return str(error)[:MAX_MESSAGE]
    except Exception as failure:
        return f"<message whose str raised {type(failure).__name__}>"


def _chain(
    report: traceback.TracebackException,
) -> Iterator[traceback.TracebackException]:
    seen: set[int] = set()
    waiting: list[traceback.TracebackException | None] = [report]
    while waiting:
        part = waiting.pop()
        if part is None or id(part) in seen:
            continue
        seen.add(id(part))
        yield part
        waiting += [part.__cause__, part.__context__, *(part.exceptions or ())]


class _OwnStack(traceback.StackSummary):
    """Words each place once: an error on its way out of a deep recursion is described
    at every call, with all the calls inside."""

    def format_frame_summary(
        self, frame_summary: traceback.FrameSummary, **options: Any
    ) -> str:
        if frame_summary.filename == CONSOLE:
            return super().format_frame_summary(frame_summary, **options)
        place = _place_of(frame_summary)
        text = _texts.get(place)
        if text is None:
            text = super().format_frame_summary(frame_summary, **options)
            _texts[place] = text
        return text


type _Place = tuple[str, str, int | None, int | None, int | None, int | None]
_texts: dict[_Place, str] = {}
_frames: dict[_Place, dict[str, Any]] = {}


def _place_of(frame: traceback.FrameSummary) -> _Place:
    return (
        frame.filename,
        frame.name,
        frame.lineno,
        frame.end_lineno,
        frame.colno,
        frame.end_colno,
    )


def _is_own(frame: traceback.FrameSummary) -> bool:
    return frame.filename.startswith(PROJECT) or frame.filename == CONSOLE


def _frame(frame: traceback.FrameSummary) -> dict[str, Any]:
    place = _place_of(frame)
    made = _frames.get(place)
    if made is None:
        made = _frames[place] = _described(frame)
    return made


def _described(frame: traceback.FrameSummary) -> dict[str, Any]:
    made: dict[str, Any] = {
        "file": frame.filename[len(PROJECT) :],
        "line": frame.lineno or 1,
        "name": frame.name,
    }
    if frame.colno is not None:
        made["column"] = _units(frame.filename, frame.lineno, frame.colno)
    if frame.end_lineno is not None and frame.end_colno is not None:
        made["endLine"] = frame.end_lineno
        made["endColumn"] = _units(frame.filename, frame.end_lineno, frame.end_colno)
    return made


def _units(file: str, line: int | None, octets: int) -> int:
    """A column in UTF-8 bytes, counted in UTF-16 units as editors do."""
    text = linecache.getline(file, line or 1).encode()[:octets].decode(errors="ignore")
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _syntax_place(report: traceback.TracebackException) -> dict[str, Any] | None:
    file = getattr(report, "filename", None)
    if not isinstance(file, str) or not file.startswith(PROJECT):
        return None
    line = int(getattr(report, "lineno", None) or 1)
    return {"file": file[len(PROJECT) :], "line": line, "name": "<module>"}


def _bare(error: BaseException) -> dict[str, Any]:
    name, message = type_name(type(error)), message_of(error)
    text = f"{name}: {message}\n" if message else f"{name}\n"
    return {"type": name, "message": message, "trail": [], "traceback": text}
