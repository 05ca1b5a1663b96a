"""The asynchronous handler."""

from django.core.handlers.base import BaseHandler


class ASGIHandler(BaseHandler):
    """Sender of the request signals; it serves nothing here."""
