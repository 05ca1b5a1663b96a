"""What a browser sent."""

from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.utils.datastructures import CaseInsensitiveMapping, MultiValueDict


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

    def _check(self) -> None:
        if not self._mutable:
            raise AttributeError("This QueryDict instance is immutable")

    def __setitem__(self, key: str, value: Any) -> None:
        self._check()
        super().__setitem__(key, value)

    def __delitem__(self, key: str) -> None:
        self._check()
        super().__delitem__(key)

    def setlist(self, key: str, values: list[Any]) -> None:
        """Replace all values of that name."""
        self._check()
        super().setlist(key, values)

    def copy(self) -> QueryDict:  # type: ignore[override]
        """A mutable copy."""
        made = QueryDict("", mutable=True)
        for key, values in self.lists():
            made.setlist(key, list(values))
        return made

    def urlencode(self, safe: str | None = None) -> str:
        """As a query string."""
        return urlencode(list(self.lists()), doseq=True, safe=safe or "")


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
        self.resolver_match = None
        self.content_type: str | None = None
        self.content_params = None
        self._body = b""

    def __repr__(self) -> str:
        name = self.__class__.__name__
        if self.method is None or not self.get_full_path():
            return f"<{name}>"
        return f"<{name}: {self.method} {self.get_full_path()!r}>"

    @property
    def body(self) -> bytes:
        """The raw body."""
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
