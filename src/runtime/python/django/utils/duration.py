"""Durations as text."""

import datetime


def _parts(duration: datetime.timedelta) -> tuple[int, int, int, int, str]:
    minutes, seconds = divmod(duration.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    micros = f".{duration.microseconds:06d}" if duration.microseconds else ""
    return duration.days, hours, minutes, seconds, micros


def duration_string(duration: datetime.timedelta) -> str:
    """`3 01:30:00`"""
    days, hours, minutes, seconds, micros = _parts(duration)
    lead = f"{days} " if days else ""
    return f"{lead}{hours:02d}:{minutes:02d}:{seconds:02d}{micros}"


def duration_iso_string(duration: datetime.timedelta) -> str:
    """`P3DT01H30M00S`"""
    sign = "-" if duration < datetime.timedelta(0) else ""
    days, hours, minutes, seconds, micros = _parts(abs(duration))
    return f"{sign}P{days}DT{hours:02d}H{minutes:02d}M{seconds:02d}{micros}S"
