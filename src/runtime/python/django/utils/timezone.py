"""Times with and without a zone."""

import zoneinfo
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any

from _host import zones
from django.conf import settings

__all__ = [
    "UTC",
    "activate",
    "deactivate",
    "get_current_timezone",
    "get_current_timezone_name",
    "get_default_timezone",
    "get_default_timezone_name",
    "get_fixed_timezone",
    "is_aware",
    "is_naive",
    "localdate",
    "localtime",
    "make_aware",
    "make_naive",
    "now",
    "override",
    "template_localtime",
    "timedelta",
    "timezone",
]

utc = UTC
_active: ContextVar[tzinfo | None] = ContextVar("active_timezone", default=None)


def get_fixed_timezone(offset: Any) -> timezone:
    """A zone with a fixed distance to UTC, in minutes."""
    minutes = offset.total_seconds() // 60 if isinstance(offset, timedelta) else offset
    sign = "-" if minutes < 0 else "+"
    hours, rest = divmod(abs(int(minutes)), 60)
    return timezone(timedelta(minutes=minutes), f"{sign}{hours:02d}{rest:02d}")


def _zone(name: str) -> tzinfo:
    return zoneinfo.ZoneInfo(name)


def get_default_timezone() -> tzinfo:
    """The zone of `settings.TIME_ZONE`."""
    return _zone(settings.TIME_ZONE)


def get_default_timezone_name() -> str:
    """Its name."""
    return _name(get_default_timezone())


def get_current_timezone() -> tzinfo:
    """The activated zone, the default one otherwise."""
    return _active.get() or get_default_timezone()


def get_current_timezone_name() -> str:
    """Its name."""
    return _name(get_current_timezone())


def _name(zone: tzinfo) -> str:
    return zone.tzname(None) or str(zone)


def activate(zone: tzinfo | str) -> None:
    """Use that zone from now on."""
    if isinstance(zone, str):
        _active.set(_zone(zone))
    elif isinstance(zone, tzinfo):
        _active.set(zone)
    else:
        raise ValueError(f"Invalid timezone: {zone!r}")


def deactivate() -> None:
    """Back to the default zone."""
    _active.set(None)


@contextmanager
def override(zone: tzinfo | str | None) -> Iterator[None]:
    """Use that zone inside the block."""
    before = _active.get()
    if zone is None:
        deactivate()
    else:
        activate(zone)
    try:
        yield
    finally:
        _active.set(before)


def now() -> datetime:
    """This moment; with a zone when `USE_TZ` is on."""
    return datetime.now(UTC if settings.USE_TZ else None)


def localtime(
    value: datetime | None = None, timezone: tzinfo | None = None
) -> datetime:
    """The moment in the current zone."""
    value = now() if value is None else value
    if is_naive(value):
        raise ValueError("localtime() cannot be applied to a naive datetime")
    return value.astimezone(timezone or get_current_timezone())


def localdate(value: datetime | None = None, timezone: tzinfo | None = None) -> date:
    """The date of the moment in the current zone."""
    return localtime(value, timezone).date()


def template_localtime(value: Any, use_tz: bool | None = None) -> Any:
    """What a template shows."""
    wanted = settings.USE_TZ if use_tz is None else use_tz
    if isinstance(value, datetime) and wanted and not is_naive(value):
        return localtime(value)
    return value


def is_aware(value: Any) -> bool:
    """Whether it has a zone."""
    return value.utcoffset() is not None


def is_naive(value: Any) -> bool:
    """Whether it has none."""
    return value.utcoffset() is None


def make_aware(value: datetime, timezone: tzinfo | None = None) -> datetime:
    """The same clock time, with a zone."""
    if is_aware(value):
        raise ValueError(f"make_aware expects a naive datetime, got {value}")
    return value.replace(tzinfo=timezone or get_current_timezone())


def make_naive(value: datetime, timezone: tzinfo | None = None) -> datetime:
    """The clock time in that zone, without a zone."""
    if is_naive(value):
        raise ValueError("make_naive() cannot be applied to a naive datetime")
    return value.astimezone(timezone or get_current_timezone()).replace(tzinfo=None)


zones.install()
