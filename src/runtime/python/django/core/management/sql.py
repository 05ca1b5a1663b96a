"""The signals around migrations."""

import sys
from typing import Any

from django.apps import apps
from django.db.models import signals


def emit_pre_migrate_signal(
    verbosity: int, interactive: bool, db: str, **kwargs: Any
) -> None:
    """Send `pre_migrate` for every app that has a module `models`."""
    _emit(signals.pre_migrate, "pre-migrate", verbosity, interactive, db, kwargs)


def emit_post_migrate_signal(
    verbosity: int, interactive: bool, db: str, **kwargs: Any
) -> None:
    """Send `post_migrate` for every app that has a module `models`."""
    _emit(signals.post_migrate, "post-migrate", verbosity, interactive, db, kwargs)


def _emit(
    signal: Any,
    name: str,
    verbosity: int,
    interactive: bool,
    db: str,
    kwargs: dict[str, Any],
) -> None:
    for config in apps.get_app_configs():
        if config.models_module is None:
            continue
        if verbosity >= 2:
            stdout = kwargs.get("stdout", sys.stdout)
            stdout.write(f"Running {name} handlers for application {config.label}")
        signal.send(
            sender=config,
            app_config=config,
            verbosity=verbosity,
            interactive=interactive,
            using=db,
            **kwargs,
        )
