"""From the name of an address to the address."""

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from django.conf import settings
from django.utils.functional import lazy
from django.utils.http import urlencode

from .exceptions import NoReverseMatch
from .patterns import URLPattern, URLResolver

_PARAMETER = re.compile(r"<(?:([^>:]+):)?(\w+)>")
_KINDS = {
    "int": "[0-9]+",
    "slug": "[-a-zA-Z0-9_]+",
    "str": "[^/]+",
    "uuid": "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
}


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
    args, kwargs = tuple(args or ()), dict(kwargs or {})
    if args and kwargs:
        raise ValueError("Don't mix *args and **kwargs in call to reverse()!")
    known = list(_all(urlconf or settings.ROOT_URLCONF))
    view = viewname
    if isinstance(viewname, str):
        view = _without_namespace(viewname, [name or "" for name, _, _ in known])
    tried = []
    for name, pattern, route in reversed(known):
        if viewname not in (name, pattern.view):
            continue
        names = [match[2] for match in _PARAMETER.finditer(route)]
        values = dict(zip(names, args, strict=False)) if args else kwargs
        tried.append(_as_regex(route))
        if set(values) == set(names) and (not args or len(args) == len(names)):
            address = _PARAMETER.sub(lambda match: str(values[match[2]]), route)  # noqa: B023
            if re.match(tried[-1], address):
                return f"/{address}{_after(query, fragment)}"
    raise NoReverseMatch(_not_found(view, args, kwargs, tried))


def _without_namespace(viewname: str, names: list[str]) -> str:
    *spaces, view = viewname.split(":")
    for number, space in enumerate(spaces):
        inside = ":".join(spaces[:number])
        start = f"{inside}:{space}:" if inside else f"{space}:"
        if not any(name.startswith(start) for name in names):
            where = f" inside '{inside}'" if inside else ""
            raise NoReverseMatch(f"{space!r} is not a registered namespace{where}")
    return view


def _as_regex(route: str) -> str:
    parts = _PARAMETER.split(route)
    text = re.escape(parts[0])
    for kind, name, rest in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        text += f"(?P<{name}>{_KINDS.get(kind or 'str', '.+')}){re.escape(rest)}"
    return rf"{text}\Z"


def _after(query: Any, fragment: str | None) -> str:
    if query is not None:
        coded = getattr(query, "urlencode", None)
        query = coded() if coded else urlencode(query, doseq=True)
    return f"{f'?{query}' if query else ''}{'' if fragment is None else f'#{fragment}'}"


def _not_found(view: Any, args: Any, kwargs: Any, tried: list[str]) -> str:
    if not tried:
        return (
            f"Reverse for '{view}' not found. '{view}' is not a valid view function or"
            " pattern name."
        )
    given = f"keyword arguments '{kwargs}'" if kwargs else "no arguments"
    given = f"arguments '{args}'" if args else given
    return (
        f"Reverse for '{view}' with {given} not found. {len(tried)} pattern(s) tried:"
        f" {tried}"
    )


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
