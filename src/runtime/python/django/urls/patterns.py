"""Lists of addresses, as `urls.py` writes them."""

from importlib import import_module
from typing import Any, NamedTuple


class URLPattern(NamedTuple):
    """One address and its view."""

    route: str
    view: Any
    name: str | None


class URLResolver(NamedTuple):
    """Addresses below an address."""

    route: str
    patterns: list[Any]
    namespace: str | None


class Included(NamedTuple):
    """What `include` gives to `path`."""

    patterns: list[Any]
    namespace: str | None


def include(arg: Any, namespace: str | None = None) -> Included:
    """The addresses of another module or list."""
    app_name = None
    if isinstance(arg, tuple):
        arg, app_name = arg
    module = import_module(arg) if isinstance(arg, str) else arg
    patterns = getattr(module, "urlpatterns", module)
    app_name = app_name or getattr(module, "app_name", None)
    return Included(patterns, namespace or app_name)


def path(route: str, view: Any, kwargs: Any = None, name: str | None = None) -> Any:
    """An address, for a view or for what `include` gave."""
    if isinstance(view, Included):
        return URLResolver(route, view.patterns, view.namespace)
    if not callable(view):
        raise TypeError(
            "view must be a callable or a list/tuple in the case of include()."
        )
    return URLPattern(route, view, name)
