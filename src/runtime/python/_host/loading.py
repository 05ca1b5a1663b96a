"""Tells the trace what is loaded."""

from typing import Any

from . import trace


def app_loaded(config: Any) -> None:
    """An app is complete: its models are imported and its `ready()` ran."""
    kind = type(config)
    base = kind.__mro__[-2]
    trace.record(
        "app.loaded",
        label=config.label,
        config=f"{kind.__module__}.{kind.__qualname__}",
        readyRan=kind.ready is not base.ready,
    )
