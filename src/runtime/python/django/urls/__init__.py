"""Names of addresses."""

from .exceptions import NoReverseMatch, Resolver404
from .patterns import URLPattern, URLResolver, include, path
from .reversing import reverse, reverse_lazy

__all__ = [
    "NoReverseMatch",
    "Resolver404",
    "URLPattern",
    "URLResolver",
    "include",
    "path",
    "reverse",
    "reverse_lazy",
]
