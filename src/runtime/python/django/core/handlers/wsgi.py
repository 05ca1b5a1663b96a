"""Requests as a web server hands them in."""

from typing import Any

from django.http import HttpRequest, QueryDict


class WSGIRequest(HttpRequest):
    """A request made from a WSGI environment."""

    def __init__(self, environ: dict[str, Any]) -> None:
        super().__init__()
        self.environ = environ
        self.META = environ
        self.method = environ["REQUEST_METHOD"].upper()
        self.path = self.path_info = environ.get("PATH_INFO") or "/"
        self.GET = QueryDict(environ.get("QUERY_STRING", ""))
        self.content_type, _, _ = environ.get("CONTENT_TYPE", "").partition(";")
        body = environ.get("wsgi.input", b"")
        self._body = body if isinstance(body, bytes) else body.read()
        is_form = self.content_type == "application/x-www-form-urlencoded"
        self.POST = QueryDict(self._body if self.method == "POST" and is_form else "")
