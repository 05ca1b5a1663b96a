"""Make tables. They exist already: only the signals are sent."""

import argparse
from collections.abc import Callable
from typing import Any, NoReturn

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db.utils import not_supported
from django.utils.module_loading import module_has_submodule

CONTRIB = [
    "contenttypes.0001_initial",
    "contenttypes.0002_remove_content_type_name",
    "auth.0001_initial",
    "auth.0002_alter_permission_name_max_length",
    "auth.0003_alter_user_email_max_length",
    "auth.0004_alter_user_username_opts",
    "auth.0005_alter_user_last_login_null",
    "auth.0006_require_contenttypes_0002",
    "auth.0007_alter_validators_add_error_messages",
    "auth.0008_alter_user_username_max_length",
    "auth.0009_alter_user_last_name_max_length",
    "auth.0010_alter_group_name_max_length",
    "auth.0011_update_proxy_permissions",
    "auth.0012_alter_user_first_name_max_length",
]
"""The migrations of Django's own apps; projects here have none."""

unapplied: list[str] = []
"""None: when a project runs its tables exist."""


class Migration:
    """A step of the plan."""

    def __init__(self, name: str) -> None:
        self.app_label, _, self.name = name.partition(".")

    def __repr__(self) -> str:
        return f"<Migration {self}>"

    def __str__(self) -> str:
        return f"{self.app_label}.{self.name}"


def _refusing(name: str) -> Callable[..., NoReturn]:
    def refuse(*args: Any, **kwargs: Any) -> NoReturn:
        raise not_supported(
            f"apps.{name}() of pre_migrate and post_migrate (import models instead)"
        )

    return refuse


class StateApps:
    """What migrations hand to receivers: a registry with copies of the models, without
    their methods and of another class, so that receivers of the models do not run.
    """

    get_model = _refusing("get_model")
    get_models = _refusing("get_models")
    get_app_config = _refusing("get_app_config")
    get_app_configs = _refusing("get_app_configs")


def _require_migrations(options: dict[str, Any]) -> None:
    """One app was named: it must have migrations, all of which are applied."""
    label = options["app_label"]
    try:
        config = apps.get_app_config(label)
    except LookupError as error:
        raise CommandError(str(error))  # noqa: B904
    has_some = module_has_submodule(config.module, "migrations") or any(
        name.startswith(f"{label}.") for name in CONTRIB
    )
    if options["run_syncdb"] and has_some:
        raise CommandError(
            f"Can't use run_syncdb with app '{label}' as it has migrations."
        )
    if not options["run_syncdb"] and not has_some:
        raise CommandError(f"App '{label}' does not have migrations.")
    if options["migration_name"]:
        raise not_supported("migrate with the name of a migration")


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
        global unapplied
        if options["app_label"]:
            _require_migrations(options)
        plan = [(Migration(name), False) for name in unapplied]
        unapplied = []
        state = StateApps()
        given = options["verbosity"], options["interactive"], options["database"]
        emit_pre_migrate_signal(*given, stdout=self.stdout, apps=state, plan=plan)
        emit_post_migrate_signal(*given, stdout=self.stdout, apps=state, plan=plan)
