"""What a view answers."""

import json
from email.utils import formatdate
from http import HTTPStatus
from http.cookies import SimpleCookie
from time import time
from typing import Any

from django.utils.datastructures import CaseInsensitiveMapping


class Http404(Exception):
    """There is nothing at this address."""


class ResponseHeaders(CaseInsensitiveMapping):
    """Headers that can be set."""

    def __setitem__(self, name: str, value: Any) -> None:
        self._store[name.lower()] = name, str(value)

    def setdefault(self, name: str, value: Any) -> None:
        """Set what is not there."""
        if name not in self:
            self[name] = value

    def pop(self, name: str, default: Any = None) -> Any:
        """Take a header away."""
        return self._store.pop(name.lower(), (name, default))[1]


class HttpResponse:
    """An answer (Django: `django.http.HttpResponse`)."""

    status_code = 200
    streaming = False

    def __init__(
        self,
        content: Any = b"",
        content_type: str | None = None,
        status: int | None = None,
        reason: str | None = None,
        charset: str = "utf-8",
        headers: dict[str, str] | None = None,
    ) -> None:
        self.charset = charset
        self.headers = ResponseHeaders(headers or {})
        self.headers.setdefault(
            "Content-Type", content_type or f"text/html; charset={charset}"
        )
        self.closed = False
        self.cookies = SimpleCookie()
        if status is not None:
            self.status_code = int(status)
        self.reason_phrase = reason or HTTPStatus(self.status_code).phrase
        self.content = content

    @property
    def content(self) -> bytes:
        """What is sent, as bytes."""
        return self._content

    @content.setter
    def content(self, value: Any) -> None:
        many = hasattr(value, "__iter__") and not isinstance(value, (bytes, str))
        parts = value if many else [value]
        self._content = b"".join(map(self.make_bytes, parts))

    def make_bytes(self, value: Any) -> bytes:
        """As it is sent."""
        return value if isinstance(value, bytes) else str(value).encode(self.charset)

    def __repr__(self) -> str:
        kind = self.headers.get("Content-Type", "")
        return f'<{type(self).__name__} status_code={self.status_code}, "{kind}">'

    def __getitem__(self, name: str) -> str:
        return self.headers[name]

    def __setitem__(self, name: str, value: str) -> None:
        self.headers[name] = value

    def __delitem__(self, name: str) -> None:
        self.headers.pop(name, None)

    def __contains__(self, name: str) -> bool:
        return name in self.headers

    has_header = __contains__

    def get(self, name: str, alternate: Any = None) -> Any:
        """A header, or something else."""
        return self.headers.get(name, alternate)

    def items(self) -> Any:
        """The headers."""
        return self.headers.items()

    def setdefault(self, name: str, value: str) -> None:
        """Set a header that is not there."""
        self.headers.setdefault(name, value)

    @property
    def text(self) -> str:
        """The content as text."""
        return self.content.decode(self.charset)

    def write(self, content: Any) -> None:
        """Append to the content."""
        self._content += self.make_bytes(content)

    def set_cookie(
        self, key: str, value: str = "", max_age: Any = None, **options: Any
    ) -> None:
        """Ask the browser to keep a cookie."""
        self.cookies[key] = value
        if max_age is not None:
            options = {"expires": formatdate(time() + max_age, usegmt=True)} | options
        given = {"path": "/", "max-age": max_age, **options}
        self.cookies[key].update(
            {
                n: each
                for n, each in given.items()
                if each is not None and each is not False
            }
        )

    def delete_cookie(self, key: str, **options: Any) -> None:
        """Ask the browser to forget a cookie."""
        epoch = formatdate(0, usegmt=True)
        self.set_cookie(key, max_age=0, expires=epoch, **options)

    def close(self) -> None:
        """The answer is through: `request_finished` is sent for the handler that made
        it."""
        from django.core.signals import request_finished

        self.closed = True
        request_finished.send(sender=self._handler_class)

    _handler_class: type | None = None


class HttpResponseRedirectBase(HttpResponse):
    """Look elsewhere."""

    def __init__(self, redirect_to: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self["Location"] = str(redirect_to)

    @property
    def url(self) -> str:
        """Where to look."""
        return self["Location"]

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__} status_code={self.status_code},"
            f' "{self.headers["Content-Type"]}", url="{self.url}">'
        )


class HttpResponseRedirect(HttpResponseRedirectBase):
    """Look elsewhere for now."""

    status_code = 302


class HttpResponsePermanentRedirect(HttpResponseRedirectBase):
    """Look elsewhere, for ever."""

    status_code = 301


class HttpResponseBadRequest(HttpResponse):
    """The request makes no sense."""

    status_code = 400


class HttpResponseForbidden(HttpResponse):
    """Not for you."""

    status_code = 403


class HttpResponseNotFound(HttpResponse):
    """Nothing there."""

    status_code = 404


class HttpResponseNotAllowed(HttpResponse):
    """Not with that method."""

    status_code = 405

    def __init__(self, permitted_methods: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self["Allow"] = ", ".join(permitted_methods)


class HttpResponseServerError(HttpResponse):
    """Something broke."""

    status_code = 500


class JsonResponse(HttpResponse):
    """An answer in JSON."""

    def __init__(
        self,
        data: Any,
        encoder: Any = None,
        safe: bool = True,
        json_dumps_params: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        from django.core.serializers.json import DjangoJSONEncoder

        if safe and not isinstance(data, dict):
            raise TypeError(
                "In order to allow non-dict objects to be serialized set the safe"
                " parameter to"
                " False."
            )
        kwargs.setdefault("content_type", "application/json")
        options = {"cls": encoder or DjangoJSONEncoder, **(json_dumps_params or {})}
        super().__init__(content=json.dumps(data, **options), **kwargs)
