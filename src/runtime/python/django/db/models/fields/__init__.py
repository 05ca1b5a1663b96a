"""The fields by the names Django has them under."""

from django.core.exceptions import FieldDoesNotExist

from .base import NOT_PROVIDED, Field
from .dates import DateField, DateTimeField, DurationField, TimeField
from .numbers import (
    AutoField,
    BigAutoField,
    BigIntegerField,
    BooleanField,
    DecimalField,
    FloatField,
    IntegerField,
    PositiveBigIntegerField,
    PositiveIntegerField,
    PositiveSmallIntegerField,
    SmallAutoField,
    SmallIntegerField,
)
from .text import (
    BinaryField,
    CharField,
    EmailField,
    FilePathField,
    GenericIPAddressField,
    SlugField,
    TextField,
    URLField,
    UUIDField,
)

__all__ = [
    "NOT_PROVIDED",
    "AutoField",
    "BigAutoField",
    "BigIntegerField",
    "BinaryField",
    "BooleanField",
    "CharField",
    "DateField",
    "DateTimeField",
    "DecimalField",
    "DurationField",
    "EmailField",
    "Field",
    "FieldDoesNotExist",
    "FilePathField",
    "FloatField",
    "GenericIPAddressField",
    "IntegerField",
    "PositiveBigIntegerField",
    "PositiveIntegerField",
    "PositiveSmallIntegerField",
    "SlugField",
    "SmallAutoField",
    "SmallIntegerField",
    "TextField",
    "TimeField",
    "URLField",
    "UUIDField",
]

# They say where they are from when they are printed: there, not in our files.
for _name in __all__:
    if not _name.startswith("FieldDoes"):
        globals()[_name].__module__ = __name__
