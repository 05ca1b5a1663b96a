"""django.db.models"""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist

from . import signals
from .aggregates import (
    Aggregate,
    AnyValue,
    Avg,
    Count,
    Max,
    Min,
    StdDev,
    StringAgg,
    Sum,
    Variance,
)
from .base import DEFERRED, Model
from .conditions import Case, Exists, RawSQL, Subquery, When, Window
from .constraints import BaseConstraint, CheckConstraint, Deferrable, UniqueConstraint
from .deletion import (
    CASCADE,
    DB_CASCADE,
    DB_SET_DEFAULT,
    DB_SET_NULL,
    DO_NOTHING,
    PROTECT,
    RESTRICT,
    SET,
    SET_DEFAULT,
    SET_NULL,
    ProtectedError,
    RestrictedError,
)
from .enums import Choices, IntegerChoices, TextChoices
from .expressions import Expression, ExpressionWrapper, F, OrderBy, OuterRef, Value
from .fields import (
    NOT_PROVIDED,
    AutoField,
    BigAutoField,
    BigIntegerField,
    BinaryField,
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    DecimalField,
    DurationField,
    EmailField,
    Field,
    FieldDoesNotExist,
    FilePathField,
    FloatField,
    GenericIPAddressField,
    IntegerField,
    PositiveBigIntegerField,
    PositiveIntegerField,
    PositiveSmallIntegerField,
    SlugField,
    SmallAutoField,
    SmallIntegerField,
    TextField,
    TimeField,
    URLField,
    UUIDField,
)
from .fields.files import FileField, ImageField
from .fields.json import JSONField
from .fields.related import ForeignKey, ForeignObject, ManyToManyField, OneToOneField
from .fields.reverse_related import (
    ForeignObjectRel,
    ManyToManyRel,
    ManyToOneRel,
    OneToOneRel,
)
from .functions import Func
from .indexes import Index
from .manager import Manager
from .prefetch import Prefetch, prefetch_related_objects
from .query import QuerySet
from .query_utils import Q

__all__ = [name for name in dir() if name[0] != "_"]


async def aprefetch_related_objects(
    model_instances: Any, *related_lookups: Any
) -> None:
    """`prefetch_related_objects`, asynchronous."""
    from asgiref.sync import sync_to_async

    await sync_to_async(prefetch_related_objects)(model_instances, *related_lookups)


def __getattr__(name: str) -> Any:
    if name[:1].isupper():
        raise ImportError(
            f"cannot import name {name!r} from 'django.db.models' (not supported by"
            f" this"
            " playground)"
        )
    raise AttributeError(f"module 'django.db.models' has no attribute {name!r}")
