"""Which sends are worth an event. Django sends far more than anybody listens to."""

from typing import Any

from .wiring import Served, Wiring

_ALWAYS = frozenset({"user_logged_in", "user_logged_out", "user_login_failed"})
_FOR_MODELS = frozenset(
    {"pre_save", "post_save", "pre_delete", "post_delete", "m2m_changed"}
)

recording = True
"""Off: sends cost nothing for the trace."""


def is_recorded(wiring: Wiring, sender: Any, served: Served) -> bool:
    """The person's signals; Django's if they reach the person's receivers or models."""
    if not recording:
        return False
    if served.own or not wiring.builtin or wiring.name in _ALWAYS:
        return True
    meta = getattr(sender, "_meta", None)
    if meta is None or wiring.name not in _FOR_MODELS:
        return False
    return meta.app_label == "auth" or not sender.__module__.startswith("django.")
