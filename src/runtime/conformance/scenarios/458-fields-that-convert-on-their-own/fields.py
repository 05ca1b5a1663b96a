import base64
import dataclasses
import json

from django.core.exceptions import ValidationError
from django.db import models


@dataclasses.dataclass
class Address:
    street: str = ""
    city: str = ""


class DataField(models.JSONField):
    """A dataclass as JSON, as pydantic fields do it."""

    def __init__(self, kind, *args, **kwargs):
        self.kind = kind
        super().__init__(*args, **kwargs)

    def from_db_value(self, value, expression, connection):
        value = super().from_db_value(value, expression, connection)
        return value if value is None else self.kind(**value)

    def get_prep_value(self, value):
        if dataclasses.is_dataclass(value):
            value = dataclasses.asdict(value)
        return super().get_prep_value(value)

    def to_python(self, value):
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except ValueError:
                raise ValidationError("no JSON", code="json")
        return self.kind(**value) if isinstance(value, dict) else value

    def validate(self, value, instance):
        super().validate(dataclasses.asdict(value) if dataclasses.is_dataclass(value) else value, instance)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, [self.kind], kwargs


class SetField(models.JSONField):
    """Reads the text by itself."""

    def from_db_value(self, value, expression, connection):
        return set() if value is None else set(json.loads(value))

    def get_prep_value(self, value):
        return sorted(value) if isinstance(value, (set, frozenset)) else value


class SecretField(models.CharField):
    """Encrypts where the database comes in."""

    def get_db_prep_value(self, value, connection, prepared=False):
        value = super().get_db_prep_value(value, connection, prepared)
        return value if value is None else base64.b64encode(value[::-1].encode()).decode()

    def from_db_value(self, value, expression, connection):
        return value if value is None else base64.b64decode(value).decode()[::-1]


class CentsField(models.IntegerField):
    """Whole cents in the table, euros outside."""

    def get_db_prep_save(self, value, connection):
        return super().get_db_prep_save(value if value is None or hasattr(value, "resolve_expression") else round(value * 100), connection)

    def from_db_value(self, value, expression, connection):
        return None if value is None else value / 100

    def get_prep_value(self, value):
        return value
