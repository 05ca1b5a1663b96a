"""Translation into the one language of the playground: nothing changes."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

from .functional import lazy

_language = "en-us"


def gettext(message: Any) -> str:
    """The message itself."""
    return str(message)


def gettext_noop(message: str) -> str:
    """Marks a message that is translated later."""
    return message


def pgettext(context: str, message: Any) -> str:
    """The message itself; the context would tell two meanings apart."""
    return str(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """The form for that number."""
    return str(singular if number == 1 else plural)


def npgettext(context: str, singular: str, plural: str, number: int) -> str:
    """The form for that number, in a context."""
    return ngettext(singular, plural, number)


gettext_lazy = lazy(gettext, str)
pgettext_lazy = lazy(pgettext, str)


class _Counted(str):
    """A message whose form depends on a number that `%` brings; empty until then."""

    __slots__ = ("forms", "number")

    def __new__(cls, singular: Any, plural: Any, number: str | None) -> Self:
        made = super().__new__(cls)
        made.forms, made.number = (singular, plural), number
        return made

    def __bool__(self) -> bool:
        return bool(self.forms[0])

    def __mod__(self, values: Any) -> str:
        count = values
        if isinstance(values, dict) and self.number:
            try:
                count = values[self.number]
            except KeyError:
                raise KeyError(  # noqa: B904
                    f"Your dictionary lacks key '{self.number}'. Please provide it,"
                    " because it is required to determine whether string is singular"
                    " or plural."
                )
        text = ngettext(*self.forms, count)
        try:
            return text % values
        except TypeError:
            return text


def ngettext_lazy(singular: Any, plural: Any, number: Any = None) -> Any:
    """The form for a number that may be known later: by name, or as what `%` is
    given."""
    if isinstance(number, int):
        return _lazy_ngettext(singular, plural, number)
    return _Counted(singular, plural, number)


def npgettext_lazy(context: str, singular: Any, plural: Any, number: Any = None) -> Any:
    """The same in a context."""
    return ngettext_lazy(singular, plural, number)


_lazy_ngettext = lazy(ngettext, str)


def get_language() -> str | None:
    """The language in use."""
    return _language


def activate(language: str) -> None:
    """Use that language from now on: only its name changes."""
    global _language
    _language = language


def deactivate() -> None:
    """Back to the language of the settings."""
    activate("en-us")


@contextmanager
def override(language: str, deactivate: bool = False) -> Iterator[None]:
    """Use that language inside the block."""
    before = _language
    activate(language)
    try:
        yield
    finally:
        activate(before)
