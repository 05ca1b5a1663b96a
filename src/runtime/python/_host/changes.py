"""Which fields of an instance a receiver changed (`Change` in trace/events.ts)."""

from typing import Any

from .previews import preview

_PLAIN = (type(None), bool, int, float, complex, str, bytes)


class Watch:
    """Looks at the fields of a model instance now, to compare later.

    Other values have no fields and never change.
    """

    __slots__ = ("_before", "_instance")

    def __init__(self, instance: Any) -> None:
        self._instance = instance
        self._before = _fields(instance)

    def changes(self) -> list[dict[str, Any]]:
        """What is different now."""
        if not self._before:
            return []
        changes = []
        for name, now in _fields(self._instance).items():
            before = self._before.get(name, _ABSENT)
            if now is before or now == before:
                continue
            shown = None if before is _ABSENT else before
            changes.append(
                {"name": name, "before": _shown(shown), "after": _shown(now)}
            )
        return changes


class _Seen:
    """A value that may change in place, by its description."""

    __slots__ = ("description",)

    def __init__(self, value: Any) -> None:
        self.description = preview(value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Seen) and self.description == other.description


_ABSENT = object()


def _fields(instance: Any) -> dict[str, Any]:
    meta = getattr(type(instance), "_meta", None)
    if meta is None or not hasattr(instance, "_state"):
        return {}
    own = vars(instance)
    return {
        field.attname: own[field.attname]
        if isinstance(own[field.attname], _PLAIN)
        else _Seen(own[field.attname])
        for field in meta.concrete_fields
        if field.attname in own
    }


def _shown(value: Any) -> dict[str, Any]:
    return value.description if isinstance(value, _Seen) else preview(value)
