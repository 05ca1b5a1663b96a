"""Requests for views, without a server."""

import json
from typing import Any
from urllib.parse import urlencode, urlparse

from django.core.handlers.wsgi import WSGIRequest

BOUNDARY = "BoUnDaRyStRiNg"
MULTIPART_CONTENT = f"multipart/form-data; boundary={BOUNDARY}"
_OCTETS = "application/octet-stream"


def _sender(method: str) -> Any:
    def send(
        self: Any,
        path: str,
        data: Any = "",
        content_type: str = _OCTETS,
        **extra: Any,
    ) -> WSGIRequest:
        return self._with_body(method, path, data, content_type, extra)

    send.__name__ = method.lower()
    return send


class RequestFactory:
    """Makes requests (Django: `django.test.RequestFactory`)."""

    def __init__(
        self, *, headers: dict[str, str] | None = None, **defaults: Any
    ) -> None:
        self.defaults = defaults | _meta(headers)

    def request(self, **environ: Any) -> WSGIRequest:
        """A request from a WSGI environment."""
        base = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": "/",
            "QUERY_STRING": "",
            "SERVER_NAME": "testserver",
            "SERVER_PORT": "80",
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": b"",
        }
        return WSGIRequest(base | self.defaults | environ)

    def generic(
        self,
        method: str,
        path: str,
        data: Any = "",
        content_type: str = _OCTETS,
        *,
        headers: dict[str, str] | None = None,
        **extra: Any,
    ) -> WSGIRequest:
        """A request with any method."""
        address = urlparse(str(path))
        body = data if isinstance(data, bytes) else str(data).encode()
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": address.path or "/",
            "QUERY_STRING": address.query,
        }
        if body:
            environ |= {"CONTENT_LENGTH": str(len(body)), "CONTENT_TYPE": content_type}
            environ |= {"wsgi.input": body}
        return self.request(**environ | extra | _meta(headers))

    def get(self, path: str, data: Any = None, **extra: Any) -> WSGIRequest:
        """A GET; `data` becomes the query string."""
        query = {"QUERY_STRING": urlencode(data, doseq=True)} if data else {}
        return self.generic("GET", path, **query | extra)

    def head(self, path: str, data: Any = None, **extra: Any) -> WSGIRequest:
        """A HEAD."""
        query = {"QUERY_STRING": urlencode(data, doseq=True)} if data else {}
        return self.generic("HEAD", path, **query | extra)

    def post(
        self,
        path: str,
        data: Any = None,
        content_type: str = MULTIPART_CONTENT,
        **extra: Any,
    ) -> WSGIRequest:
        """A POST; a dict becomes a form, or JSON with that content type."""
        return self._with_body("POST", path, data, content_type, extra)

    put, patch, delete, options = map(_sender, ("PUT", "PATCH", "DELETE", "OPTIONS"))

    def trace(self, path: str, **extra: Any) -> WSGIRequest:
        """A TRACE."""
        return self.generic("TRACE", path, **extra)

    def _with_body(
        self,
        method: str,
        path: str,
        data: Any,
        content_type: str,
        extra: dict[str, Any],
    ) -> WSGIRequest:
        if content_type == MULTIPART_CONTENT:
            data = encode_multipart(BOUNDARY, data or {})
        elif isinstance(data, (dict, list, tuple)):
            is_json = content_type.partition(";")[0] == "application/json"
            data = json.dumps(data) if is_json else str(data)
        return self.generic(method, path, data or "", content_type, **extra)


def encode_multipart(boundary: str, data: dict[str, Any]) -> bytes:
    """A form as a body; what can be read is a file."""
    lines: list[bytes] = []
    for name, given in data.items():
        for value in given if isinstance(given, (list, tuple)) else [given]:
            if value is None:
                raise TypeError(
                    f"Cannot encode None for key '{name}' as POST data. Did you mean"
                    " to pass an empty string or omit the value?"
                )
            head = f'Content-Disposition: form-data; name="{name}"'
            content = str(value).encode()
            if hasattr(value, "read"):
                file = str(value.name).rpartition("/")[2]
                kind = getattr(value, "content_type", None) or _OCTETS
                head += f'; filename="{file}"\r\nContent-Type: {kind}'
                content = value.read()
                content = content if isinstance(content, bytes) else content.encode()
            lines += [f"--{boundary}\r\n{head}\r\n".encode(), content]
    lines += [f"--{boundary}--".encode(), b""]
    return b"\r\n".join(lines)


def _meta(headers: dict[str, str] | None) -> dict[str, str]:
    return {
        f"HTTP_{name.upper().replace('-', '_')}": text
        for name, text in (headers or {}).items()
    }
