"""Objects as JSON text, and the values JSON itself does not know."""

import datetime
import decimal
import json
import uuid
from collections.abc import Iterator
from typing import Any

from django.utils.duration import duration_iso_string
from django.utils.functional import Promise
from django.utils.timezone import is_aware

from . import python
from .base import DeserializationError, DeserializedObject


class DjangoJSONEncoder(json.JSONEncoder):
    """Knows moments, durations, decimals and UUIDs (Django: `DjangoJSONEncoder`)."""

    def default(self, o: Any) -> Any:
        """The text of a value."""
        if isinstance(o, datetime.datetime):
            text = o.isoformat()
            if o.microsecond:
                text = text[:23] + text[26:]
            whole = text.removesuffix("+00:00")
            return text if whole == text else whole + "Z"
        if isinstance(o, datetime.date):
            return o.isoformat()
        if isinstance(o, datetime.time):
            if is_aware(o):
                raise ValueError("JSON can't represent timezone-aware times.")
            return o.isoformat()[:12] if o.microsecond else o.isoformat()
        if isinstance(o, datetime.timedelta):
            return duration_iso_string(o)
        if isinstance(o, (decimal.Decimal, uuid.UUID, Promise)):
            return str(o)
        return super().default(o)


def serialize(
    queryset: Any,
    *,
    indent: int | None = None,
    cls: type = DjangoJSONEncoder,
    **options: Any,
) -> str:
    """`[{"model": …, "pk": …, "fields": {…}}, …]`; with `indent` on many lines."""
    given: dict[str, Any] = {"cls": cls, "ensure_ascii": False}
    if indent:
        given |= {"indent": indent, "separators": (",", ": ")}
    texts = [json.dumps(row, **given) for row in python.serialize(queryset, **options)]
    if not indent:
        return f"[{', '.join(texts)}]\n"
    return "[" + ",".join(f"\n{text}" for text in texts) + "\n]\n"


def Deserializer(  # noqa: N802
    stream_or_string: Any, **options: Any
) -> Iterator[DeserializedObject]:
    """One object for each dict of the text. Raises `DeserializationError`."""
    text = stream_or_string
    text = text if isinstance(text, (bytes, str)) else text.read()
    try:
        rows = json.loads(text)
    except ValueError as error:
        raise DeserializationError() from error
    objects = python.Deserializer(rows, **options)
    while True:
        try:
            made = next(objects, None)
        except DeserializationError:
            raise
        except Exception as error:
            raise DeserializationError(
                f"Error deserializing object: {error}"
            ) from error
        if made is None:
            return
        yield made
