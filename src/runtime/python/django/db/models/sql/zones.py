"""Moments in the zone of the reader: the database keeps them in UTC."""

import datetime
from typing import Any

from _host import zones
from django.conf import settings
from django.utils import timezone

from .. import fields


class LocalMoment(fields.DateTimeField):
    """What is read from a cell that holds the clock time of a zone."""

    zone: Any = None

    def from_cell(self, cell: Any) -> Any:
        if cell is None or not settings.USE_TZ:
            return super().from_cell(cell)
        value = datetime.datetime.fromisoformat(cell)
        return value.replace(tzinfo=self.zone or timezone.get_current_timezone())


def in_zone(json: Any, field: Any, zone: Any = None) -> Any:
    """The clock time of a moment, in the current zone or this one."""
    is_moment = isinstance(field, fields.DateTimeField)
    if not is_moment or isinstance(field, LocalMoment) or not settings.USE_TZ:
        return json
    changes = zones.table(zone or timezone.get_current_timezone())
    return json if changes is None else ["call", "local", json, ["value", changes]]
