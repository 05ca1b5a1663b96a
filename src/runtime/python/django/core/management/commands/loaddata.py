"""Load fixtures: raw saves."""

import argparse
import os
import warnings
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.core.serializers.base import DeserializedObject
from django.core.serializers.json import Deserializer
from django.db import DatabaseError, IntegrityError, transaction


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
        self.later: list[DeserializedObject] = []
        self.models: dict[Any, None] = {}
        using = options["database"]
        with transaction.atomic(using=using):
            for label in fixture_labels:
                for path in _find(label):
                    fixtures += 1
                    objects += self._load(path, label, options)
            for loaded in self.later:
                loaded.save_deferred_fields(using=using)
            for model in self.models:
                _check_keys(model)
        if options["verbosity"] >= 1:
            self.stdout.write(
                f"Installed {objects} object(s) from {fixtures} fixture(s)"
            )

    def _load(self, path: str, label: str, options: dict[str, Any]) -> int:
        name = os.path.basename(label).removesuffix(".json")
        if options["verbosity"] >= 2:
            self.stdout.write(
                f"Installing json fixture '{name}'"
                f" from {_humanized(os.path.dirname(path))}."
            )
        count = 0
        with open(path, encoding="utf-8") as file:
            try:
                for loaded in Deserializer(
                    file,
                    using=options["database"],
                    ignorenonexistent=options.get(
                        "ignorenonexistent", options["ignore"]
                    ),
                    handle_forward_references=True,
                ):
                    self._save(loaded, options["database"])
                    count += 1
            except Exception as error:
                if not isinstance(error, CommandError):
                    error.args = (f"Problem installing fixture '{path}': {error}",)
                raise
        if count == 0:
            warnings.warn(
                f"No fixture data found for '{name}'. (File format may be invalid.)",
                RuntimeWarning,
                stacklevel=2,
            )
        return count

    def _save(self, loaded: DeserializedObject, using: str) -> None:
        self.models[type(loaded.object)] = None
        try:
            loaded.save(using=using)
        except (DatabaseError, ValueError) as error:
            made = loaded.object
            about = f"{made._meta.label}(pk={made.pk})"
            error.args = (f"Could not load {about}: {error}",)
            raise
        if loaded.deferred_fields:
            self.later.append(loaded)


def _check_keys(model: Any) -> None:
    """Raise `IntegrityError` for a key that leads nowhere
    (Django: `connection.check_constraints`)."""
    for field in model._meta.local_concrete_fields:
        if field.remote_field is None or not field.db_constraint:
            continue
        target = field.target_field
        rows = target.model._base_manager.values_list(target.attname)
        missing = model._base_manager.filter(**{f"{field.name}__isnull": False})
        found = missing.exclude(**{f"{field.name}__in": rows}).first()
        if found is not None:
            table, aim = model._meta.db_table, target.model._meta.db_table
            raise IntegrityError(
                f"Problem installing fixtures: The row in table '{table}' with"
                f" primary key '{found.pk}' has an invalid foreign key:"
                f" {table}.{field.column} contains a value"
                f" '{getattr(found, field.attname)}' that does not have a"
                f" corresponding value in {aim}.{target.column}."
            )


def _humanized(folder: str) -> str:
    return f"'{folder}'" if folder else "absolute path"


def _find(label: str) -> list[str]:
    """The files of that name; its ending may be left out."""
    name = label if label.endswith(".json") else f"{label}.json"
    folders = [
        os.path.join(config.path, "fixtures") for config in apps.get_app_configs()
    ]
    places = dict.fromkeys(
        os.path.join(folder, name) for folder in [*folders, *settings.FIXTURE_DIRS, ""]
    )
    found = [place for place in places if os.path.isfile(place)]
    if not found:
        raise CommandError(f"No fixture named '{label}' found.")
    return found
