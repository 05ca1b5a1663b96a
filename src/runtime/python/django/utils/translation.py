"""Translation into the one language of the playground: nothing changes."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

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
ngettext_lazy = lazy(ngettext, str)
npgettext_lazy = lazy(npgettext, str)


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
