"""Senders as the trace shows them (`SenderInfo` in engine/trace/events.ts)."""

from typing import Any

from . import handles
from .previews import text_of, with_exact

MAX_NAME = 60


def sender_info(sender: Any) -> dict[str, Any]:
    """Who sends. Models, other classes, and anything else by its `repr`."""
    return with_exact(_describe(sender), sender)


def _describe(sender: Any) -> dict[str, Any]:
    if isinstance(sender, type):
        meta = getattr(sender, "_meta", None)
        if meta is not None:
            key = f"model:{meta.label}"
            return {
                "key": key,
                "label": meta.label,
                "name": sender.__name__,
                "kind": "model",
            }
        key = f"class:{handles.identity(sender)}"
        module = "main" if sender.__module__ == "__main__" else sender.__module__
        label = f"{module}.{sender.__qualname__}"
        return {"key": key, "label": label, "name": sender.__name__, "kind": "class"}
    text = text_of(sender)
    name = text if len(text) <= MAX_NAME else text[: MAX_NAME - 1] + "…"
    return {
        "key": _object_key(sender, text),
        "label": text,
        "name": name,
        "kind": "object",
    }


def _object_key(sender: Any, text: str) -> str:
    """Equal plain values are one sender in the picture, whatever their identity."""
    if sender is None or isinstance(sender, (str, bytes, bool, int, float, tuple)):
        return f"{type(sender).__name__}:{text}"
    return f"object:{handles.identity(sender)}"
