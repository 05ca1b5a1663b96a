"""From the name of an address to the address."""

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from django.conf import settings
from django.utils.functional import lazy

from .exceptions import NoReverseMatch
from .patterns import URLPattern, URLResolver

_PARAMETER = re.compile(r"<(?:[^>:]+:)?(\w+)>")


def reverse(
    viewname: Any,
    urlconf: Any = None,
    args: Any = None,
    kwargs: Any = None,
    current_app: str | None = None,
    *,
    query: Any = None,
    fragment: str | None = None,
) -> str:
    """The address of a view, by its name or function. Raises `NoReverseMatch`."""
    args, kwargs = list(args or []), dict(kwargs or {})
    for name, pattern, route in _all(urlconf or settings.ROOT_URLCONF):
        if viewname not in (name, pattern.view):
            continue
        names = _PARAMETER.findall(route)
        values = dict(zip(names, args, strict=False)) if args else kwargs
        if set(values) == set(names) and (not args or len(args) == len(names)):
            return "/" + _filled(route, values)
    raise NoReverseMatch(
        f"Reverse for '{viewname}' not found. '{viewname}' is not a valid view"
        f" function or"
        " pattern name."
    )


def _filled(route: str, values: dict[str, Any]) -> str:
    return _PARAMETER.sub(lambda match: str(values[match[1]]), route)


reverse_lazy = lazy(reverse, str)


def _all(urlconf: Any) -> Iterator[tuple[str | None, URLPattern, str]]:
    """Every address with its full name and route."""
    if urlconf is None:
        return
    module = import_module(urlconf) if isinstance(urlconf, str) else urlconf
    yield from _below(getattr(module, "urlpatterns", module), "", "")


def _below(
    patterns: Any, route: str, prefix: str
) -> Iterator[tuple[str | None, URLPattern, str]]:
    for each in patterns:
        if isinstance(each, URLResolver):
            inner = f"{prefix}{each.namespace}:" if each.namespace else prefix
            yield from _below(each.patterns, route + each.route, inner)
        else:
            name = prefix + each.name if each.name else None
            yield name, each, route + each.route
