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
    setup, make_tables = project.setup, project.make_tables
    project.setup = lambda: (setup(), _run_checks())
    if tables == "migrate":
        project.make_tables = lambda: (make_tables(), _migrate())


checks: list[dict[str, str]] = []


def found_by_checks() -> str:
    """What `manage.py check` would complain of, as JSON."""
    return json.dumps(checks)


def _run_checks() -> None:
    from django.core.checks import run_checks

    found = [(each.id, each.msg) for each in run_checks() if each.is_serious()]
    checks.extend({"id": name, "message": text} for name, text in sorted(found))


def is_making_tables() -> str:
    """Whether the tables were being made when the run ended, as JSON."""
    return json.dumps(project.making_tables)


def tables() -> str:
    """All rows of the project, as JSON."""
    return json.dumps(exact.tables(_labels))


def _migrate() -> None:
    from django.core.management import call_command
    from django.core.management.commands import migrate

    migrate.unapplied = migrate.CONTRIB
    call_command("migrate", run_syncdb=True, verbosity=0)
