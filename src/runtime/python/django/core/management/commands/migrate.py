"""Make tables. They exist already: only the signals are sent."""

import argparse
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal


class Command(BaseCommand):
    """`migrate`: `pre_migrate` and `post_migrate` for every app with models."""

    help = (
        "Updates database schema. Manages both apps with migrations and those without."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The names that matter here."""
        parser.add_argument("app_label", nargs="?")
        parser.add_argument("migration_name", nargs="?")
        parser.add_argument(
            "--noinput", "--no-input", action="store_false", dest="interactive"
        )
        parser.add_argument("--database", default="default")
        parser.add_argument("--run-syncdb", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Send the signals."""
        given = options["verbosity"], options["interactive"], options["database"]
        emit_pre_migrate_signal(*given, stdout=self.stdout, apps=apps, plan=[])
        emit_post_migrate_signal(*given, stdout=self.stdout, apps=apps, plan=[])
