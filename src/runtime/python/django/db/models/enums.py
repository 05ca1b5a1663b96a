"""Choices as enumerations (Django: `django.db.models.enums`)."""

import enum
from enum import EnumType, IntEnum, StrEnum
from enum import property as enum_property
from typing import Any

from django.utils.functional import Promise


class ChoicesType(EnumType):
    """Takes labels out of the values: `DRAFT = "d", "Draft"`."""

    def __new__(
        metacls, classname: str, bases: tuple[type, ...], classdict: Any, **kwds: Any
    ) -> Any:
        labels = []
        for key in classdict._member_names:
            value = classdict[key]
            if (
                isinstance(value, (list, tuple))
                and len(value) > 1
                and isinstance(value[-1], (str, Promise))
            ):
                *parts, label = value
                value = tuple(parts)
            else:
                label = key.replace("_", " ").title()
            labels.append(label)
            dict.__setitem__(classdict, key, value)
        made = super().__new__(metacls, classname, bases, classdict, **kwds)
        for member, label in zip(made.__members__.values(), labels, strict=False):
            member._label_ = label
        return enum.unique(made)

    @property
    def names(cls) -> list[str]:
        empty = ["__empty__"] if hasattr(cls, "__empty__") else []
        return empty + [member.name for member in cls]

    @property
    def choices(cls) -> list[tuple[Any, Any]]:
        empty = [(None, cls.__empty__)] if hasattr(cls, "__empty__") else []
        return empty + [(member.value, member.label) for member in cls]

    @property
    def labels(cls) -> list[Any]:
        return [label for _, label in cls.choices]

    @property
    def values(cls) -> list[Any]:
        return [value for value, _ in cls.choices]


class Choices(enum.Enum, metaclass=ChoicesType):
    """An enumeration whose members have labels."""

    @enum_property
    def label(self) -> Any:
        return self._label_

    @enum_property
    def do_not_call_in_templates(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"{self.__class__.__qualname__}.{self._name_}"


class IntegerChoices(Choices, IntEnum):
    """Choices that are integers."""


class TextChoices(Choices, StrEnum):
    """Choices that are strings."""

    @staticmethod
    def _generate_next_value_(
        name: str, start: int, count: int, last_values: list[str]
    ) -> str:
        return name
