"""What a visitor's session remembers."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import get_random_string

_KEY_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
_stored: dict[str, dict[str, Any]] = {}


class SessionBase:
    """A session: a dict with a key (Django:
    `django.contrib.sessions.backends.base`)."""

    def __init__(self, session_key: str | None = None) -> None:
        self._session_key = session_key
        self._values = dict(_stored.get(session_key or "", {}))
        self.accessed = False
        self.modified = False

    @property
    def session_key(self) -> str | None:
        """The key; `None` until the session is saved."""
        return self._session_key

    @property
    def _session(self) -> dict[str, Any]:
        self.accessed = True
        return self._values

    def __bool__(self) -> bool:
        return not self.is_empty()

    def __contains__(self, key: str) -> bool:
        return key in self._session

    def __getitem__(self, key: str) -> Any:
        return self._session[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self._session[key] = value
        self.modified = True

    def __delitem__(self, key: str) -> None:
        del self._session[key]
        self.modified = True

    has_key = __contains__

    def get(self, key: str, default: Any = None) -> Any:
        """The value, or `default`."""
        return self._session.get(key, default)

    def pop(self, key: str, *default: Any) -> Any:
        """Take the value out."""
        self.modified = self.modified or key in self._session
        return self._session.pop(key, *default)

    def setdefault(self, key: str, value: Any) -> Any:
        """The value; `value` from now on if there was none."""
        if key not in self._session:
            self[key] = value
        return self._session[key]

    def update(self, values: dict[str, Any]) -> None:
        """Set several values."""
        self._session.update(values)
        self.modified = True

    def keys(self) -> Any:
        """The names."""
        return self._session.keys()

    def values(self) -> Any:
        """The values."""
        return self._session.values()

    def items(self) -> Any:
        """Names and values."""
        return self._session.items()

    def set_expiry(self, value: Any) -> None:
        """In how many seconds (or when) it ends; 0 for as long as the browser runs."""
        if value is None:
            self.pop("_session_expiry", None)
            return
        if isinstance(value, datetime):
            value -= timezone.now()
        if isinstance(value, timedelta):
            value = round(value.total_seconds())
        self["_session_expiry"] = value

    def get_expiry_age(self, **kwargs: Any) -> int:
        """In how many seconds it ends."""
        return self.get("_session_expiry") or settings.SESSION_COOKIE_AGE

    def get_expire_at_browser_close(self) -> bool:
        """Whether it ends with the browser."""
        return self.get("_session_expiry") == 0

    def is_empty(self) -> bool:
        """Whether there is neither a key nor a value."""
        return not self._session_key and not self._values

    def exists(self, session_key: str) -> bool:
        """Whether a session with that key is stored."""
        return session_key in _stored

    def save(self, must_create: bool = False) -> None:
        """Store the values."""
        if self._session_key is None:
            self._session_key = get_random_string(32, _KEY_CHARACTERS)
        _stored[self._session_key] = dict(self._session)

    def create(self) -> None:
        """Store it under a new key."""
        self._session_key = None
        self.save(must_create=True)
        self.modified = True

    def delete(self, session_key: str | None = None) -> None:
        """Forget what is stored."""
        _stored.pop(session_key or self._session_key or "", None)

    def clear(self) -> None:
        """Forget the values."""
        self._values = {}
        self.accessed = self.modified = True

    def flush(self) -> None:
        """Forget values and key."""
        self.clear()
        self.delete()
        self._session_key = None

    def cycle_key(self) -> None:
        """The same values under a new key."""
        self.delete()
        self.create()
