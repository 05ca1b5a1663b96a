"""Logging during a run: every record is noted, and printed where Django's default
would."""

import logging
import sys

from . import errors, previews, trace


class Notes(logging.Handler):
    """Records what reaches the root logger.

    Stands in for Django's `console` handler (the loggers of `django`, while `DEBUG` is
    on) and for Python's last resort (warnings and worse that no handler of the person
    takes).
    """

    def emit(self, record: logging.LogRecord) -> None:
        package = record.name.partition(".")[0]
        if previews.looking or package in ("asyncio", "concurrent"):
            return
        message = record.getMessage()
        trace.record(
            "note.logged", level=record.levelname, logger=record.name, message=message
        )
        wanted = (
            _is_debug() if package == "django" else record.levelno >= logging.WARNING
        )
        if wanted and not _is_handled(record.name):
            print(message, file=sys.stderr)
            error = record.exc_info[1] if record.exc_info else None
            if error is not None:
                print(errors.error_preview(error)["traceback"], end="", file=sys.stderr)


def _is_debug() -> bool:
    from django.conf import settings

    return settings.configured and settings.DEBUG


def _is_handled(name: str) -> bool:
    """Whether a handler of the person takes records of that logger."""
    logger: logging.Logger | None = logging.getLogger(name)
    while logger is not None:
        if any(not isinstance(handler, Notes) for handler in logger.handlers):
            return True
        logger = logger.parent if logger.propagate else None
    return False


def capture() -> None:
    """Forget the loggers of the run before; listen from now on."""
    logging.disable(logging.NOTSET)
    logging.setLoggerClass(logging.Logger)
    logging.root.manager.loggerDict.clear()
    logging.root.handlers[:] = [Notes(logging.INFO)]
    logging.root.setLevel(logging.INFO)
