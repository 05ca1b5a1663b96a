"""What several functions give (Django: `django.db.models.functions.mixins`)."""

from typing import Any

from .. import fields
from ..expressions import common_field, target_of


class NumericOutputFieldMixin:
    """Whole numbers become real ones, decimal numbers stay."""

    def _field_of(self, found: list[Any]) -> Any:
        kinds = [target_of(field) for field in found]
        if any(isinstance(kind, fields.DecimalField) for kind in kinds):
            return fields.DecimalField()
        if any(isinstance(kind, fields.IntegerField) for kind in kinds):
            return fields.FloatField()
        return common_field(found)
