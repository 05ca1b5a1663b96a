"""asgiref.local: a namespace of each context."""

from contextvars import ContextVar
from typing import Any


class Local:
    """asgiref.local.Local"""

    def __init__(self, thread_critical: bool = False) -> None:
        if thread_critical:
            raise NotImplementedError(
                "Local(thread_critical=True) is not imitated here; use threading.local."
            )
        vars(self)["_values"] = ContextVar[dict[str, Any]]("asgiref.local")

    def __getattr__(self, key: str) -> Any:
        try:
            return self._values.get({})[key]
        except KeyError:
            raise AttributeError(f"{self!r} object has no attribute {key!r}") from None

    def __setattr__(self, key: str, value: Any) -> None:
        self._values.set({**self._values.get({}), key: value})

    def __delattr__(self, key: str) -> None:
        getattr(self, key)
        values = dict(self._values.get())
        del values[key]
        self._values.set(values)
