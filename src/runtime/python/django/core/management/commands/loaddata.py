"""Load fixtures: raw saves."""

import argparse
import json
import os
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.core.serializers.python import Deserializer
from django.db import transaction


class Command(BaseCommand):
    """`loaddata`: JSON fixtures of apps and `settings.FIXTURE_DIRS`."""

    help = "Installs the named fixture(s) in the database."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The names of fixtures."""
        parser.add_argument("args", nargs="+")
        parser.add_argument("--database", default="default")
        parser.add_argument(
            "--ignorenonexistent", "-i", action="store_true", dest="ignore"
        )

    def handle(self, *fixture_labels: Any, **options: Any) -> None:
        """Load them, all or none."""
        objects = fixtures = 0
        with transaction.atomic(using=options["database"]):
            for label in fixture_labels:
                for path in _find(label):
                    fixtures += 1
                    objects += self._load(path, options)
        if options["verbosity"] >= 1:
            self.stdout.write(
                f"Installed {objects} object(s) from {fixtures} fixture(s)"
            )

    def _load(self, path: str, options: dict[str, Any]) -> int:
        with open(path, encoding="utf-8") as file:
            try:
                rows = json.load(file)
            except ValueError as error:
                raise CommandError(
                    f"Problem installing fixture '{path}': {error}"
                ) from error
        count = 0
        ignore = options.get("ignorenonexistent", options["ignore"])
        for loaded in Deserializer(
            rows, using=options["database"], ignorenonexistent=ignore
        ):
            loaded.save(using=options["database"])
            count += 1
        return count


def _find(label: str) -> list[str]:
    """The files of that name; its ending may be left out."""
    name = label if label.endswith(".json") else f"{label}.json"
    folders = [
        os.path.join(config.path, "fixtures") for config in apps.get_app_configs()
    ]
    places = [
        os.path.join(folder, name) for folder in [*folders, *settings.FIXTURE_DIRS, ""]
    ]
    found = [place for place in places if os.path.isfile(place)]
    if not found:
        raise CommandError(f"No fixture named '{label}' found.")
    return found
