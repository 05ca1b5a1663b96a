"""Text for people and addresses."""

import re
import unicodedata
from typing import Any

from django.core.exceptions import SuspiciousFileOperation

from .functional import keep_lazy_text, lazy
from .translation import gettext_lazy, pgettext


@keep_lazy_text
def capfirst(x: Any) -> Any:
    """The text with its first letter in upper case."""
    if not x:
        return x
    text = str(x)
    return text[0].upper() + text[1:]


@keep_lazy_text
def slugify(value: Any, allow_unicode: bool = False) -> str:
    """Lower case, accents stripped, words joined by hyphens."""
    text = str(value)
    if allow_unicode:
        text = unicodedata.normalize("NFKC", text)
    else:
        text = (
            unicodedata.normalize("NFKD", text)
            .encode("ascii", "ignore")
            .decode("ascii")
        )
    text = re.sub(r"[^\w\s-]", "", text.lower())
    return re.sub(r"[-\s]+", "-", text).strip("-_")


@keep_lazy_text
def normalize_newlines(text: Any) -> str:
    """Lines that end as on Unix."""
    return re.sub(r"\r\n|\r", "\n", str(text))


def camel_case_to_spaces(value: str) -> str:
    """`BlogPost` as `blog post`."""
    return (
        re.sub(r"(((?<=[a-z])[A-Z])|([A-Z](?![A-Z]|$)))", r" \1", value).strip().lower()
    )


@keep_lazy_text
def get_valid_filename(name: Any) -> str:
    """The name without what file systems dislike."""
    text = re.sub(r"(?u)[^-\w.]", "", str(name).strip().replace(" ", "_"))
    if text in ("", ".", ".."):
        raise SuspiciousFileOperation(f"Could not derive file name from '{name}'")
    return text


_OR = gettext_lazy("or")


@keep_lazy_text
def get_text_list(list_: Any, last_word: Any = _OR) -> str:
    """`a, b or c`."""
    if not list_:
        return ""
    if len(list_) == 1:
        return str(list_[0])
    return f"{', '.join(str(each) for each in list_[:-1])} {last_word} {list_[-1]}"


class Truncator(str):
    """Shortens text by characters or words."""

    __slots__ = ()

    def _end(self, truncate: str | None) -> str:
        return (
            pgettext("String to return when truncating text", "…")
            if truncate is None
            else truncate
        )

    def chars(self, num: int, truncate: str | None = None, html: bool = False) -> str:
        """At most `num` characters, the ellipsis included."""
        _refuse_html(html)
        if len(self) <= num:
            return str(self)
        end = self._end(truncate)
        return self[: max(num - len(end), 0)] + end

    def words(self, num: int, truncate: str | None = None, html: bool = False) -> str:
        """At most `num` words."""
        _refuse_html(html)
        words = self.split()
        if len(words) <= num:
            return " ".join(words)
        return " ".join(words[:num]) + self._end(truncate)


def _refuse_html(html: bool) -> None:
    if html:
        raise NotImplementedError("Truncating HTML is not supported by this playground")


format_lazy = lazy(
    lambda format_string, *args, **kwargs: format_string.format(*args, **kwargs), str
)
"""`str.format`, done when the text is used."""
