"""Choices in one form (Django: `django.utils.choices`)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice, zip_longest
from typing import Any

from django.utils.functional import Promise

NESTED = 2
"""Choices, and groups of choices: nothing deeper."""


class BaseChoiceIterator:
    """Choices that are made when they are looked at."""

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Iterable):
            return all(a == b for a, b in zip_longest(self, other, fillvalue=object()))
        return super().__eq__(other)

    __hash__ = None  # type: ignore[assignment]

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice) or index < 0:
            return list(self)[index]
        for found in islice(self, index, index + 1):
            return found
        raise IndexError("index out of range")

    def __iter__(self) -> Iterator[Any]:
        raise NotImplementedError(
            "BaseChoiceIterator subclasses must implement __iter__()."
        )


class BlankChoiceIterator(BaseChoiceIterator):
    """Those of a field behind a blank one, unless one of them is blank."""

    def __init__(self, choices: Any, blank_choice: Any) -> None:
        self.choices, self.blank_choice = choices, blank_choice

    def __iter__(self) -> Iterator[Any]:
        choices = list(self.choices)
        if not any(value in ("", None) for value, _ in flatten_choices(choices)):
            yield from self.blank_choice
        yield from choices


class CallableChoiceIterator(BaseChoiceIterator):
    """Those that a function gives, each time anew."""

    def __init__(self, func: Callable[[], Any]) -> None:
        self.func = func

    def __iter__(self) -> Iterator[Any]:
        yield from normalize_choices(self.func())


def flatten_choices(choices: Any) -> Iterator[tuple[Any, Any]]:
    """Without the groups."""
    for value, label in choices or ():
        if isinstance(label, (list, tuple)):
            yield from label
        else:
            yield value, label


def normalize_choices(value: Any, *, depth: int = 0) -> Any:
    """Pairs, whatever form they come in; what has no such form stays for the checks."""
    from django.db.models.enums import ChoicesType

    if isinstance(value, ChoicesType):
        return value.choices
    if isinstance(value, (BaseChoiceIterator, Promise, bytes, str)) or depth >= NESTED:
        return value
    if isinstance(value, Mapping):
        value = value.items()
    elif not isinstance(value, Iterator) and not _is_list(value):
        if not callable(value):
            return value
        if depth == 0:
            return CallableChoiceIterator(value)
        value = value()
    try:
        return [
            (key, normalize_choices(label, depth=depth + 1)) for key, label in value
        ]
    except TypeError, ValueError:
        return value


def _is_list(value: Any) -> bool:
    return isinstance(value, Iterable) and not any(
        isinstance(each, (Promise, bytes, str)) for each in value
    )
