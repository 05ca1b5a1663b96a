"""Text for HTML."""

import html
import re
from typing import Any

from .functional import Promise, keep_lazy, keep_lazy_text
from .safestring import SafeString, mark_safe


@keep_lazy(SafeString)
def escape(text: Any) -> SafeString:
    """The text with `&<>"'` escaped, marked as safe."""
    return SafeString(html.escape(str(text)))


def conditional_escape(text: Any) -> Any:
    """`escape`, unless the text is safe already."""
    if isinstance(text, Promise):
        text = str(text)
    return text.__html__() if hasattr(text, "__html__") else escape(text)


def format_html(format_string: str, *args: Any, **kwargs: Any) -> SafeString:
    """`str.format` with escaped arguments."""
    if not (args or kwargs):
        raise TypeError("args or kwargs must be provided.")
    safe = {name: conditional_escape(value) for name, value in kwargs.items()}
    return mark_safe(format_string.format(*map(conditional_escape, args), **safe))


def format_html_join(sep: str, format_string: str, args_generator: Any) -> SafeString:
    """Many `format_html` in a row."""
    return mark_safe(
        conditional_escape(sep).join(
            format_html(format_string, **args)
            if isinstance(args, dict)
            else format_html(format_string, *args)
            for args in args_generator
        )
    )


@keep_lazy_text
def strip_tags(value: Any) -> str:
    """The text without what looks like a tag."""
    text = str(value)
    while (shorter := re.sub(r"<[^<>]*>", "", text)) != text:
        text = shorter
    return text


@keep_lazy(SafeString)
def linebreaks(value: Any, autoescape: bool = False) -> SafeString:
    """Paragraphs and line breaks as HTML."""
    text = re.sub(r"\r\n|\r", "\n", str(value))
    parts = [escape(part) if autoescape else part for part in re.split(r"\n{2,}", text)]
    return mark_safe(
        "\n\n".join("<p>{}</p>".format(part.replace("\n", "<br>")) for part in parts)
    )
