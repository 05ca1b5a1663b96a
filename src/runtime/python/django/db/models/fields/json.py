"""JSON documents in a column (Django: `django.db.models.fields.json`)."""

import json
from collections.abc import Callable
from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from .base import Field


class JSONField(Field):
    """Django: `JSONField`."""

    empty_strings_allowed = False
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "Value must be valid JSON."
    }
    description = "A JSON object"

    def __init__(
        self,
        verbose_name: Any = None,
        name: str | None = None,
        encoder: Any = None,
        decoder: Any = None,
        **kwargs: Any,
    ) -> None:
        if encoder and not callable(encoder):
            raise ValueError("The encoder parameter must be a callable object.")
        if decoder and not callable(decoder):
            raise ValueError("The decoder parameter must be a callable object.")
        self.encoder, self.decoder = encoder, decoder
        super().__init__(verbose_name, name, **kwargs)

    def get_db_prep_save(self, value: Any, connection: Any = None) -> Any:
        value = self.get_db_prep_value(value, connection=connection)
        return value if value is None else json.dumps(value, cls=self.encoder)

    def operand(self, value: Any) -> Any:
        """Compared as the texts that are stored."""
        return json.dumps(self.get_prep_value(value), cls=self.encoder)

    def given(self, cell: Any) -> Any:
        return cell

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        """For fields of one's own."""
        return self.from_cell(value)

    def from_cell(self, cell: Any) -> Any:
        """A text found under a key comes without quotes: it is no JSON, or seems to be
        other JSON (Django: `JSONField.from_db_value`).
        """
        if not isinstance(cell, str):
            return cell
        try:
            return json.loads(cell, cls=self.decoder)
        except json.JSONDecodeError:
            return cell

    def loader_of(self, path: list[Any]) -> Callable[[Any], Any]:
        """What takes a member out of a document, as SQLite's JSON_EXTRACT gives it and
        Django reads it: text that is JSON is read once more.
        """

        def load(cell: Any) -> Any:
            value = json.loads(cell) if isinstance(cell, str) else None
            for step in path:
                if isinstance(value, str):
                    return None
                try:
                    value = value[str(step) if isinstance(value, dict) else step]
                except KeyError, IndexError, TypeError:
                    return None
            if isinstance(value, (dict, list)):
                value = json.dumps(value)
            return self.from_cell(value)

        return load

    def validate(self, value: Any, model_instance: Any) -> None:
        super().validate(value, model_instance)
        try:
            json.dumps(value, cls=self.encoder)
        except TypeError:
            raise ValidationError(  # noqa: B904
                self.error_messages["invalid"], code="invalid", params={"value": value}
            )

    def value_to_string(self, obj: Any) -> Any:
        return self.value_from_object(obj)


def __getattr__(name: str) -> Any:
    """What is made of expressions, which are made of fields."""
    if name in ("KT", "KeyTextTransform", "KeyTransform"):
        from . import json_keys

        return getattr(json_keys, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
