"""Logging during a run: every record is noted, and printed where Django's default would."""

import logging
import sys

from . import errors, previews, trace


class Notes(logging.Handler):
    """Records what reaches the root logger, and stands in for Python's last resort."""

    def emit(self, record: logging.LogRecord) -> None:
        if previews.looking or record.name.partition(".")[0] in ("asyncio", "concurrent"):
            return
        message = record.getMessage()
        trace.record(
            "note.logged", level=record.levelname, logger=record.name, message=message
        )
        if record.levelno >= logging.WARNING and not _has_handler(record.name):
            print(message, file=sys.stderr)
            _print_error(record)


class DjangoConsole(logging.Handler):
    """Django's `console` handler: messages of `django` loggers, while `DEBUG` is on."""

    def emit(self, record: logging.LogRecord) -> None:
        from django.conf import settings

        if not previews.looking and settings.configured and settings.DEBUG:
            print(record.getMessage(), file=sys.stderr)
            _print_error(record)


def _print_error(record: logging.LogRecord) -> None:
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        print(errors.error_preview(error)["traceback"], end="", file=sys.stderr)


def _has_handler(name: str) -> bool:
    logger: logging.Logger | None = logging.getLogger(name)
    while logger is not None and logger is not logging.root:
        if logger.handlers:
            return True
        logger = logger.parent if logger.propagate else None
    return any(not isinstance(handler, Notes) for handler in logging.root.handlers)


def capture() -> None:
    """Forget the loggers of the run before; listen from now on."""
    logging.root.manager.loggerDict.clear()
    logging.root.handlers[:] = [Notes(logging.INFO)]
    logging.root.setLevel(logging.INFO)
    logging.getLogger("django").addHandler(DjangoConsole(logging.INFO))
