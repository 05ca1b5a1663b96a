"""Time zones from what the browser knows: Python finds its `ZoneInfo` here."""

import io
import json
import struct
import zoneinfo
from datetime import datetime, tzinfo
from typing import Any

from . import bridge

_changes = bridge.answer("zone_changes")


def install() -> None:
    """`zoneinfo` asks here for what it would read from a file."""
    zoneinfo._common.load_tzdata = _load


def table(zone: tzinfo) -> str | None:
    """The zone as the engine's function `local` takes it; `None` for UTC itself."""
    key = getattr(zone, "key", None)
    if key in (None, "UTC"):
        offset = zone.utcoffset(datetime(2000, 1, 1))
        seconds = int(offset.total_seconds()) if offset else 0
        return json.dumps([[0, seconds]]) if seconds else None
    return json.dumps([[each["from"], each["offset"]] for each in _known(key)])


def _load(key: str) -> io.BytesIO:
    return io.BytesIO(_file(_known(key)))


def _known(key: str) -> list[dict[str, Any]]:
    found = _changes(key)
    if found is None:
        raise zoneinfo.ZoneInfoNotFoundError(f"No time zone found with key {key}")
    return found


def _file(changes: list[dict[str, Any]]) -> bytes:
    """The zone in the form of `tzfile(5)`, second version."""
    kinds = list(
        dict.fromkeys((e["offset"], e["isSummer"], e["name"]) for e in changes)
    )
    names = b"".join(name.encode() + b"\0" for *_, name in kinds)
    starts, described = 0, b""
    for offset, is_summer, name in kinds:
        described += struct.pack(">lbb", offset, is_summer, starts)
        starts += len(name) + 1
    later = changes[1:]
    places = [kinds.index((e["offset"], e["isSummer"], e["name"])) for e in later]
    body = struct.pack(f">{len(later)}q", *(each["from"] for each in later))
    body += bytes(places) + described + names
    first = _head(0, 1, 4) + struct.pack(">lbb", 0, 0, 0) + b"UTC\0"
    return first + _head(len(later), len(kinds), len(names)) + body + b"\n\n"


def _head(times: int, kinds: int, letters: int) -> bytes:
    return b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, times, kinds, letters)
