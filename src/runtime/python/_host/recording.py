"""Recordings of a run, to be compared with real Django's."""

import json

from . import exact, previews, project

_labels: set[str] = set()


def start(labels: str, tables: str) -> None:
    """Add exact values to all that is recorded from now on.

    `labels` (JSON): the project's apps. `tables`: `migrate` runs that command before
    `main.py`.
    """
    _labels.update(json.loads(labels))
    previews.exact = exact.value
    if tables == "migrate":
        setup = project.setup
        project.setup = lambda: (setup(), _migrate())


def tables() -> str:
    """All rows of the project, as JSON."""
    return json.dumps(exact.tables(_labels))


def _migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", run_syncdb=True, verbosity=0)
