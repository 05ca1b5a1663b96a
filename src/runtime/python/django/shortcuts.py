"""Short ways from a view to an answer."""

from typing import Any

from django.http import Http404, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.urls import NoReverseMatch, reverse


def redirect(
    to: Any, *args: Any, permanent: bool = False, **kwargs: Any
) -> HttpResponseRedirect:
    """An answer that sends the browser elsewhere: to an address, a view, a model
    instance."""
    kind = HttpResponsePermanentRedirect if permanent else HttpResponseRedirect
    return kind(resolve_url(to, *args, **kwargs))


def resolve_url(to: Any, *args: Any, **kwargs: Any) -> str:
    """The address of a model instance, a view's name, or an address."""
    if hasattr(to, "get_absolute_url"):
        return to.get_absolute_url()
    text = str(to)
    if text.startswith(("./", "../")):
        return text
    try:
        return reverse(to, args=args, kwargs=kwargs)
    except NoReverseMatch:
        if callable(to) or ("/" not in text and "." not in text):
            raise
    return text


def _queryset(klass: Any, name: str) -> Any:
    queryset = (
        klass._default_manager.all() if hasattr(klass, "_default_manager") else klass
    )
    if not hasattr(queryset, "get"):
        what = klass.__name__ if isinstance(klass, type) else klass.__class__.__name__
        raise ValueError(
            f"First argument to {name}() must be a Model, Manager, or QuerySet, not"
            f" '{what}'."
        )
    return queryset.all() if hasattr(queryset, "all") else queryset


def get_object_or_404(klass: Any, *args: Any, **kwargs: Any) -> Any:
    """`get()`, with `Http404` in place of `DoesNotExist`."""
    queryset = _queryset(klass, "get_object_or_404")
    try:
        return queryset.get(*args, **kwargs)
    except queryset.model.DoesNotExist:
        name = queryset.model._meta.object_name
        raise Http404(f"No {name} matches the given query.")  # noqa: B904


def get_list_or_404(klass: Any, *args: Any, **kwargs: Any) -> list[Any]:
    """`filter()` as a list, with `Http404` if nothing matches."""
    queryset = _queryset(klass, "get_list_or_404")
    found = list(queryset.filter(*args, **kwargs))
    if not found:
        name = queryset.model._meta.object_name
        raise Http404(f"No {name} matches the given query.")
    return found
