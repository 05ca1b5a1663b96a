"""What a browser sent."""

from functools import wraps
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.utils.datastructures import CaseInsensitiveMapping, MultiValueDict


def _guarded(name: str) -> Any:
    plain = getattr(MultiValueDict, name)

    @wraps(plain)
    def method(self: Any, *args: Any) -> Any:
        if not self._mutable:
            raise AttributeError("This QueryDict instance is immutable")
        return plain(self, *args)

    return method


_CHANGING = (
    "__delitem__",
    "__setitem__",
    "clear",
    "pop",
    "popitem",
    "setdefault",
    "setlist",
    "setlistdefault",
)


class QueryDict(MultiValueDict):
    """Names and values of a query string or a form; read-only unless made mutable."""

    def __init__(
        self, query_string: Any = "", mutable: bool = False, encoding: str | None = None
    ) -> None:
        super().__init__()
        self._mutable = True
        self.encoding = encoding or settings.DEFAULT_CHARSET
        text = (
            query_string.decode()
            if isinstance(query_string, bytes)
            else query_string or ""
        )
        for name, value in parse_qsl(
            text, keep_blank_values=True, encoding=self.encoding
        ):
            self.appendlist(name, value)
        self._mutable = mutable

    vars().update({name: _guarded(name) for name in _CHANGING})

    def copy(self, memo: Any = None) -> QueryDict:
        """A mutable copy."""
        made = QueryDict("", mutable=True, encoding=self.encoding)
        for key, values in self.lists():
            made.setlist(key, list(values))
        return made

    __copy__ = __deepcopy__ = copy

    def urlencode(self, safe: str | None = None) -> str:
        """As a query string."""
        return urlencode(list(self.lists()), doseq=True, safe=safe or "")


class RawPostDataException(Exception):
    """The body was read as a form already."""


class HttpRequest:
    """A request (Django: `django.http.HttpRequest`)."""

    def __init__(self) -> None:
        self.GET = QueryDict(mutable=True)
        self.POST = QueryDict(mutable=True)
        self.COOKIES: dict[str, str] = {}
        self.META: dict[str, Any] = {}
        self.FILES = MultiValueDict()
        self.path = ""
        self.path_info = ""
        self.method: str | None = None
        self.resolver_match = self.encoding = None
        self.content_type: str | None = None
        self.content_params = None
        self._body = b""
        self._was_read = self._is_gone = False

    def __repr__(self) -> str:
        name = self.__class__.__name__
        if self.method is None or not self.get_full_path():
            return f"<{name}>"
        return f"<{name}: {self.method} {self.get_full_path()!r}>"

    @property
    def body(self) -> bytes:
        """The raw body."""
        if self._is_gone:
            raise RawPostDataException(
                "You cannot access body after reading from request's data stream"
            )
        self._was_read = True
        return self._body

    @property
    def headers(self) -> CaseInsensitiveMapping:
        """The headers by name."""
        found = {}
        for name, value in self.META.items():
            if name.startswith("HTTP_"):
                found[name[5:].replace("_", "-").title()] = value
            elif name in ("CONTENT_TYPE", "CONTENT_LENGTH"):
                found[name.replace("_", "-").title()] = value
        return CaseInsensitiveMapping(found)

    @property
    def scheme(self) -> str:
        """`http` or `https`."""
        return self.META.get("wsgi.url_scheme", "http")

    def is_secure(self) -> bool:
        """Whether it came by https."""
        return self.scheme == "https"

    def get_host(self) -> str:
        """The host that was asked."""
        return self.META.get("HTTP_HOST") or self.META.get("SERVER_NAME", "")

    def get_full_path(self, force_append_slash: bool = False) -> str:
        """Path and query string."""
        query = self.META.get("QUERY_STRING", "")
        slash = "/" if force_append_slash and not self.path.endswith("/") else ""
        return f"{self.path}{slash}{'?' + query if query else ''}"

    def build_absolute_uri(self, location: str | None = None) -> str:
        """The whole address."""
        from urllib.parse import urljoin

        base = f"{self.scheme}://{self.get_host()}{self.path}"
        return urljoin(base, self.get_full_path() if location is None else location)
