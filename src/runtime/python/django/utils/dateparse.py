"""Dates and times from text."""

import re
from datetime import date, datetime, time, timedelta

_DURATION = re.compile(
    r"^(?:(?P<days>-?\d+) (?:days?, )?)?(?P<sign>-?)"
    r"(?:(?:(?P<hours>\d+):)?(?P<minutes>\d+):)?(?P<seconds>\d+)"
    r"(?:[.,](?P<micro>\d{1,6})\d*)?$"
)
_ISO_DURATION = re.compile(
    r"^(?P<sign>[-+]?)P(?:(?P<days>\d+(?:[.,]\d+)?)D)?"
    r"(?:T(?:(?P<hours>\d+(?:[.,]\d+)?)H)?(?:(?P<minutes>\d+(?:[.,]\d+)?)M)?"
    r"(?:(?P<seconds>\d+(?:[.,]\d+)?)S)?)?$"
)


def parse_date(value: str) -> date | None:
    """The date, `None` if the text is none. Raises `ValueError` for days that do not
    exist."""
    match = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", value)
    return date(*map(int, match.groups())) if match else None


def parse_time(value: str) -> time | None:
    """The time of day, `None` if the text is none."""
    match = re.fullmatch(
        r"(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,6})\d*)?)?", value
    )
    if not match:
        return None
    hour, minute, second, micro = match.groups()
    return time(
        int(hour), int(minute), int(second or 0), int((micro or "0").ljust(6, "0"))
    )


def parse_datetime(value: str) -> datetime | None:
    """The moment, `None` if the text is none."""
    if not re.match(r"\d{4}-\d{1,2}-\d{1,2}[T ]\d{1,2}:\d{1,2}", value):
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        if re.fullmatch(
            r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d{1,6})?)?.*", value
        ):
            raise
        return None


def parse_duration(value: str) -> timedelta | None:
    """The length of time, as Django, Postgres or ISO 8601 write it; `None` if it is
    none."""
    match = _DURATION.match(value)
    if match:
        parts = match.groupdict()
        sign = -1 if parts["sign"] == "-" else 1
        clock = timedelta(
            hours=int(parts["hours"] or 0),
            minutes=int(parts["minutes"] or 0),
            seconds=int(parts["seconds"] or 0),
            microseconds=int((parts["micro"] or "0").ljust(6, "0")),
        )
        return timedelta(days=int(parts["days"] or 0)) + sign * clock
    match = _ISO_DURATION.match(value)
    if match:
        parts = match.groupdict()
        numbers = {
            name: float(text.replace(",", "."))
            for name, text in parts.items()
            if name != "sign" and text
        }
        return (-1 if parts["sign"] == "-" else 1) * timedelta(**numbers)
    return None
