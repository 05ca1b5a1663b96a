"""Commands, called from Python."""

from importlib import import_module
from typing import Any

from django.apps import apps

from .base import BaseCommand, CommandError

__all__ = ["BaseCommand", "CommandError", "call_command"]

BUILT_IN = ("check", "flush", "loaddata", "migrate")


def call_command(command_name: Any, *args: Any, **options: Any) -> Any:
    """Run a command: one of `BUILT_IN`, one of an app, or a `BaseCommand` object."""
    if isinstance(command_name, BaseCommand):
        return command_name.call(*args, **options)
    return load_command(command_name).call(*args, **options)


def load_command(name: str) -> BaseCommand:
    """The command of that name; apps come before Django. Raises `CommandError`."""
    for config in reversed(list(apps.get_app_configs())):
        path = f"{config.name}.management.commands.{name}"
        try:
            return import_module(path).Command()
        except ModuleNotFoundError as error:
            if not path.startswith(error.name or "?"):
                raise
    if name not in BUILT_IN:
        raise CommandError(f"Unknown command: {name!r} (not part of this playground)")
    return import_module(f"django.core.management.commands.{name}").Command()
