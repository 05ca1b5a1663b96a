"""Dates and times from text."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from .timezone import get_fixed_timezone

_CLOCK = (
    r"(?P<hour>\d{1,2}):(?P<minute>\d{1,2})"
    r"(?::(?P<second>\d{1,2})(?:[.,](?P<micro>\d{1,6})\d{0,6})?)?"
)
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_TIME = re.compile(_CLOCK + "$")
_DATETIME = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})[T ]"
    + _CLOCK
    + r"\s*(?P<zone>Z|[+-]\d{2}(?::?\d{2})?)?$"
)

_DURATION = re.compile(
    r"^(?:(?P<days>-?\d+) (?:days?, )?)?(?P<sign>-?)"
    r"(?:(?:(?P<hours>\d+):)?(?P<minutes>\d+):)?(?P<seconds>\d+)"
    r"(?:[.,](?P<micro>\d{1,6})\d*)?$"
)
_ISO_DURATION = re.compile(
    r"^(?P<sign>[-+]?)P(?:(?P<weeks>\d+(?:[.,]\d+)?)W)?(?:(?P<days>\d+(?:[.,]\d+)?)D)?"
    r"(?:T(?:(?P<hours>\d+(?:[.,]\d+)?)H)?(?:(?P<minutes>\d+(?:[.,]\d+)?)M)?"
    r"(?:(?P<seconds>\d+(?:[.,]\d+)?)S)?)?$"
)

_POSTGRES_INTERVAL = re.compile(
    r"^(?:(?P<days>-?\d+) days? ?)?"
    r"(?:(?P<sign>[-+])?(?P<hours>\d+):(?P<minutes>\d\d):(?P<seconds>\d\d)"
    r"(?:\.(?P<micro>\d{1,6}))?)?$"
)


def parse_date(value: str) -> date | None:
    """The date, `None` if the text is none. Raises `ValueError` for days that do not
    exist."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        match = _DATE.match(value)
        return date(*map(int, match.groups())) if match else None


def parse_time(value: str) -> time | None:
    """The time of day, without an offset; `None` if the text is none. Raises
    `ValueError` for times that do not exist."""
    try:
        return time.fromisoformat(value).replace(tzinfo=None)
    except ValueError:
        match = _TIME.match(value)
        return time(*_clock(match)) if match else None


def parse_datetime(value: str) -> datetime | None:
    """The moment, `None` if the text is none. Raises `ValueError` for moments that do
    not exist."""
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        match = _DATETIME.match(value)
        if not match:
            return None
        days = [int(match[name]) for name in ("year", "month", "day")]
        return datetime(*days, *_clock(match), tzinfo=_zone(match["zone"]))


def _clock(match: re.Match[str]) -> list[int]:
    micro = (match["micro"] or "0").ljust(6, "0")
    return [
        int(match["hour"]),
        int(match["minute"]),
        int(match["second"] or 0),
        int(micro),
    ]


def _zone(text: str | None) -> tzinfo | None:
    if text is None or text == "Z":
        return None if text is None else UTC
    minutes = 60 * int(text[1:3]) + (int(text[-2:]) if len(text) > 3 else 0)
    return get_fixed_timezone(-minutes if text[0] == "-" else minutes)


def parse_duration(value: str) -> timedelta | None:
    """The length of time, as Django, Postgres or ISO 8601 write it; `None` if it is
    none."""
    match = _DURATION.match(value)
    if not match and not value.lstrip("+-").startswith("P"):
        match = _POSTGRES_INTERVAL.match(value)
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
