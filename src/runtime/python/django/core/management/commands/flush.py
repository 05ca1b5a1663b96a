"""Empty every table."""

import argparse
from typing import Any

from _host import database
from django.apps import apps
from django.core.management.base import BaseCommand
from django.core.management.sql import emit_post_migrate_signal


class Command(BaseCommand):
    """`flush`: no model signals, then `post_migrate`."""

    help = "Removes ALL DATA from the database."
    stealth_options = ("inhibit_post_migrate",)

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The names that matter here."""
        parser.add_argument(
            "--noinput", "--no-input", action="store_false", dest="interactive"
        )
        parser.add_argument("--database", default="default")

    def handle(self, *args: Any, **options: Any) -> None:
        """Empty the tables."""
        models = apps.get_models(include_auto_created=True)
        tables = [each for each in models if not each._meta.proxy]
        request = {"models": [each._meta.label for each in tables]}
        database.carry_out("flush", request)
        if not options.get("inhibit_post_migrate"):
            emit_post_migrate_signal(
                options["verbosity"], options["interactive"], options["database"]
            )
