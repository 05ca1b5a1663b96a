"""Requests as a web server hands them in."""

from typing import Any
from urllib.parse import urlencode

from django.core.handlers.base import BaseHandler
from django.http import HttpRequest, QueryDict
from django.http.multipartparser import MultiPartParser


class WSGIHandler(BaseHandler):
    """Sender of the request signals; it serves nothing here."""


class WSGIRequest(HttpRequest):
    """A request made from a WSGI environment."""

    def __init__(self, environ: dict[str, Any]) -> None:
        super().__init__()
        self.POST = QueryDict()
        self.environ = environ
        self.META = environ
        self.method = environ["REQUEST_METHOD"].upper()
        self.path = self.path_info = environ.get("PATH_INFO") or "/"
        self.GET = QueryDict(environ.get("QUERY_STRING", ""))
        self.content_type, _, _ = environ.get("CONTENT_TYPE", "").partition(";")
        body = environ.get("wsgi.input", b"")
        self._body = body if isinstance(body, bytes) else body.read()
        if self.method != "POST":
            return
        if self.content_type == "application/x-www-form-urlencoded":
            self.POST = QueryDict(self._body)
        elif self.content_type == "multipart/form-data":
            # Read when somebody asks for them.
            del self.POST, self.FILES

    def __getattr__(self, name: str) -> Any:
        if name not in ("POST", "FILES"):
            raise AttributeError(
                f"{type(self).__name__!r} object has no attribute {name!r}", name=name
            )
        texts, self.FILES = MultiPartParser(self.environ, self._body).parse()
        self.POST = QueryDict(urlencode(texts))
        self._is_gone = not self._was_read
        return vars(self)[name]
