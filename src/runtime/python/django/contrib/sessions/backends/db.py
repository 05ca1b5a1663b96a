"""Sessions in memory, whatever the name says."""

from .base import SessionBase


class SessionStore(SessionBase):
    """A session."""
