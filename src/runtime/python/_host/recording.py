"""Recordings of a run, to be compared with real Django's."""

import json

from . import database, exact, previews, project

_labels: set[str] = set()


def start(labels: str, tables: str, settings: str) -> None:
    """Add exact values to all that is recorded from now on.

    `labels` (JSON): the project's apps. `tables`: `migrate` runs that command before
    `main.py`. `settings` (JSON): what the project is configured with.
    """
    _labels.update(json.loads(labels))
    previews.exact = exact.value
    given = json.loads(settings)
    if given:
        project.defaults = lambda: given
    database.without_tables = tables == "none"
    if tables == "migrate":
        setup = project.setup
        project.setup = lambda: (setup(), _migrate())


def tables() -> str:
    """All rows of the project, as JSON."""
    return json.dumps(exact.tables(_labels))


def _migrate() -> None:
    from django.core.management import call_command
    from django.core.management.commands import migrate

    migrate.unapplied = migrate.CONTRIB
    call_command("migrate", run_syncdb=True, verbosity=0)
