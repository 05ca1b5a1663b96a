"""Database functions (Django: `django.db.models.functions`)."""

from typing import Any

from .comparison import (
    Cast,
    Coalesce,
    Greatest,
    Least,
    NullIf,
)
from .datetime import (
    Extract,
    ExtractDay,
    ExtractHour,
    ExtractIsoWeekDay,
    ExtractIsoYear,
    ExtractMinute,
    ExtractMonth,
    ExtractQuarter,
    ExtractSecond,
    ExtractWeek,
    ExtractWeekDay,
    ExtractYear,
    Now,
    Trunc,
    TruncDate,
    TruncDay,
    TruncHour,
    TruncMinute,
    TruncMonth,
    TruncQuarter,
    TruncSecond,
    TruncTime,
    TruncWeek,
    TruncYear,
)
from .func import Func
from .math import (
    Abs,
    Ceil,
    Floor,
    Mod,
    Power,
    Round,
    Sign,
    Sqrt,
)
from .text import (
    Concat,
    Left,
    Length,
    Lower,
    LTrim,
    Repeat,
    Replace,
    Reverse,
    Right,
    RTrim,
    StrIndex,
    Substr,
    Trim,
    Upper,
)

__all__ = [
    "Abs",
    "Cast",
    "Ceil",
    "Coalesce",
    "Concat",
    "Extract",
    "ExtractDay",
    "ExtractHour",
    "ExtractIsoWeekDay",
    "ExtractIsoYear",
    "ExtractMinute",
    "ExtractMonth",
    "ExtractQuarter",
    "ExtractSecond",
    "ExtractWeek",
    "ExtractWeekDay",
    "ExtractYear",
    "Floor",
    "Func",
    "Greatest",
    "LTrim",
    "Least",
    "Left",
    "Length",
    "Lower",
    "Mod",
    "Now",
    "NullIf",
    "Power",
    "RTrim",
    "Repeat",
    "Replace",
    "Reverse",
    "Right",
    "Round",
    "Sign",
    "Sqrt",
    "StrIndex",
    "Substr",
    "Trim",
    "Trunc",
    "TruncDate",
    "TruncDay",
    "TruncHour",
    "TruncMinute",
    "TruncMonth",
    "TruncQuarter",
    "TruncSecond",
    "TruncTime",
    "TruncWeek",
    "TruncYear",
    "Upper",
]


def __getattr__(name: str) -> Any:
    if name[:1].isupper():
        raise ImportError(
            f"cannot import name {name!r} from 'django.db.models.functions'"
            " (not supported by this playground)"
        )
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
