"""Members of JSON documents as expressions (Django: `KeyTransform` and its kind)."""

from typing import Any

from ...utils import not_supported
from ..constants import LOOKUP_SEP
from ..expressions import Expression, Resolved, as_expression
from .json import JSONField
from .text import TextField


class KeyTransform(Expression):
    """The member under a key."""

    def __init__(self, key_name: Any, expression: Any) -> None:
        self.key_name, self.expression = str(key_name), as_expression(expression)

    def resolve_expression(self, query: Any, reuse: set[int] | None = None) -> Resolved:
        """The whole path into the document at once."""
        keys, inner = [self.key_name], self.expression
        while isinstance(inner, KeyTransform):
            keys.insert(0, inner.key_name)
            inner = inner.expression
        json, field, aggregate = inner.resolve_expression(query, reuse)
        if not isinstance(field, JSONField):
            raise not_supported("A key of what is no JSONField")
        if json[0] == "member":
            json, keys = json[1], [*json[2], *keys]
        path = [int(key) if key.lstrip("-").isdigit() else key for key in keys]
        return Resolved(["member", json, path], self._result(field), aggregate)

    def _result(self, field: Any) -> Any:
        return field

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.expression!r})"


class KeyTextTransform(KeyTransform):
    """The member as a text."""

    output_field = TextField()

    @classmethod
    def from_lookup(cls, lookup: str) -> Any:
        """By a path of names."""
        made, *keys = lookup.split(LOOKUP_SEP)
        if not keys:
            raise ValueError("Lookup must contain key or index transforms.")
        for key in keys:
            made = cls(key, made)
        return made

    def _result(self, field: Any) -> Any:
        return self.output_field


KT = KeyTextTransform.from_lookup

for _kind in (KeyTransform, KeyTextTransform):
    _kind.__module__ = "django.db.models.fields.json"
